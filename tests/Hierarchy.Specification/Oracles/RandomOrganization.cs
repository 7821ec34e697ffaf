namespace Hierarchy.Specification.Oracles;

/// <summary>
/// An organization that changes at random, the same for the same seed. It is always valid: at most one where the rules say so, on every
/// day; units stand below higher tiers only. It has what breaks stores: closed, planned and future units, dates before, on and after today,
/// several posts of one person, the same two nodes tied twice, employers and matrices that close, codes that are used again.
/// </summary>
public sealed partial class RandomOrganization
{
    private const int EnoughNodes = 30;
    private static readonly IReadOnlyList<RelationshipType> Every = Enum.GetValues<RelationshipType>();
    private readonly IReadOnlyList<RelationshipType> _types;
    private readonly Random _random;
    private readonly DateOnly _today;
    private readonly Dictionary<NodeId, NodeData> _nodes = [];
    private readonly Dictionary<RelationshipId, RelationshipData> _relationships = [];
    private readonly List<Fact> _facts = [];
    private int _serial;

    /// <summary>Nothing yet.</summary>
    /// <param name="seed">What decides everything.</param>
    /// <param name="today">The day around which things happen.</param>
    /// <param name="types">What relates nodes, the more often the fewer types there are; null = everything.</param>
    public RandomOrganization(int seed, DateOnly today, IReadOnlyList<RelationshipType>? types = null)
    {
        _random = new Random(seed);
        _types = types ?? Every;
        _today = today;
    }

    /// <summary>The truth of now.</summary>
    public GraphImage Image(Revision revision) => new(revision, [.. _nodes.Values], [.. _relationships.Values]);

    /// <summary>A copy that goes its own way.</summary>
    public RandomOrganization Fork(int seed)
    {
        var fork = new RandomOrganization(seed, _today, _types) { _serial = _serial + 1_000_000 };
        foreach (var (id, node) in _nodes)
        {
            fork._nodes.Add(id, node);
        }

        foreach (var (id, relationship) in _relationships)
        {
            fork._relationships.Add(id, relationship);
        }

        return fork;
    }

    /// <summary>The next changes, and what they make true.</summary>
    /// <param name="count">How many things happen; some of them make no fact.</param>
    public IReadOnlyList<Fact> Next(int count)
    {
        _facts.Clear();
        for (var i = 0; i < count; i++)
        {
            Happen();
        }

        return [.. _facts];
    }

    private void Happen()
    {
        // Few nodes with many relationships meet in more ways than many nodes with few.
        if (Chance(_nodes.Count < (_types == Every ? EnoughNodes : EnoughNodes / 2) ? 0.5 : 0.03))
        {
            CreateNode();
            return;
        }

        switch (_random.Next(8))
        {
            case 0:
                AlterNode();
                break;
            case 1:
                Replace();
                break;
            case 2:
                AlterTie();
                break;
            default:
                Relate();
                break;
        }
    }

    /// <summary>A day near today, or none.</summary>
    private DateOnly? SomeDay(double chance) => _random.NextDouble() < chance ? _today.AddDays(_random.Next(-6, 7)) : null;

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private TValue Any<TValue>()
        where TValue : struct, Enum
        => Any(Enum.GetValues<TValue>());

    private TValue Any<TValue>(IReadOnlyList<TValue> values) => values[_random.Next(values.Count)];

    private TData? AnyNode<TData>()
        where TData : NodeData
    {
        var nodes = _nodes.Values.OfType<TData>().ToList();
        return nodes.Count == 0 ? null : Any(nodes);
    }

    private Period SomePeriod()
    {
        var period = new Period(SomeDay(0.4), SomeDay(0.3));
        return period.IsEmpty ? period with { To = null } : period;
    }

    private void Put(NodeData after)
    {
        _facts.Add(new NodeFact(_nodes.GetValueOrDefault(after.Id), after));
        _nodes[after.Id] = after;
    }

    private void Put(RelationshipData after)
    {
        _facts.Add(new RelationshipFact(_relationships.GetValueOrDefault(after.Id), after));
        _relationships[after.Id] = after;
    }
}
