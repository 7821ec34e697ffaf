namespace Hierarchy.Neo4j;

/// <summary>Collects differences; a store that is wrong everywhere does not fill the memory with them.</summary>
internal sealed class DifferenceList
{
    /// <summary>How many are kept.</summary>
    public const int Limit = 10_000;

    /// <summary>How many an operator is told of by name.</summary>
    private const int Named = 20;

    private readonly List<Difference> _differences = [];

    public IReadOnlyList<Difference> All => _differences;

    /// <summary>How many there were beyond those that are kept.</summary>
    public int Dropped { get; private set; }

    public void Add(Difference difference)
    {
        if (_differences.Count < Limit)
        {
            _differences.Add(difference);
        }
        else
        {
            Dropped++;
        }
    }

    public void RemoveAll(Predicate<Difference> match) => _differences.RemoveAll(match);

    /// <summary>The first ones by name, then how many more there are.</summary>
    public List<Finding> ToFindings()
    {
        var findings = _differences.Take(Named).Select(difference => new Finding(difference.Code, difference.Message)).ToList();
        if (_differences.Count + Dropped > Named)
        {
            var kinds = _differences.Skip(Named).CountBy(difference => difference.Code).OrderBy(kind => kind.Key, StringComparer.Ordinal);
            var counts = string.Join(", ", kinds.Select(kind => FormattableString.Invariant($"{kind.Value} {kind.Key}")));
            var rest = Dropped > 0 ? FormattableString.Invariant($", and {Dropped} that were not looked at closer") : string.Empty;
            findings.Add(new Finding("MORE_FINDINGS", $"More was found: {counts}{rest}."));
        }

        return findings;
    }
}
