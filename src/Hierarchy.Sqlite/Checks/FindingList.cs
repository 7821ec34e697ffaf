namespace Hierarchy.Sqlite;

/// <summary>Collects findings; a store that is wrong everywhere does not fill the memory with them.</summary>
internal sealed class FindingList
{
    private const int Limit = 200;

    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Add(string code, string message)
    {
        if (_findings.Count < Limit)
        {
            _findings.Add(new Finding(code, message));
        }
        else if (_findings.Count == Limit)
        {
            _findings.Add(new Finding("MORE_FINDINGS", $"More than {Limit} things are wrong; the rest is left out."));
        }
    }
}
