namespace Hierarchy.Specification;

/// <summary>
/// Makes random change sets on a graph, of every type of node and relationship: mostly sound ones, with names, days and bases that make
/// them meet.
/// </summary>
public sealed class RandomChange
{
    private readonly Random _random;
    private readonly GraphImage _image;
    private readonly RandomProperties _properties;
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly Dictionary<RelationshipId, RelationshipData> _relationships;
    private readonly int _population;
    private readonly List<Fact> _facts = [];

    /// <param name="random">What decides everything.</param>
    /// <param name="image">The graph of now.</param>
    /// <param name="population">How many nodes of a type there may be; they have twice as many names between them.</param>
    public RandomChange(Random random, GraphImage image, int population)
    {
        _random = random;
        _image = image;
        _properties = new RandomProperties(random, population * 2);
        _population = population;
        _nodes = image.Nodes.ToDictionary(node => node.Id);
        _relationships = image.Relationships.ToDictionary(relationship => relationship.Id);
    }

    public ChangeSet Make(string mutation)
    {
        var facts = Seldom() ? 0 : 1 + _random.Next(3);
        for (var i = 0; i < facts; i++)
        {
            AddFact();
        }

        return new ChangeSetBuilder(new Revision(_random.NextInt64(_image.Revision.Number + 1)), mutation).Build() with
        {
            Facts = _facts,
            Relied = _random.Next(3) > 0 ? [] : [new Reliance(AnyId(), _random.Next(2) == 0 ? Aspects.Ties : Aspects.Place)],
            ShapedRoots = _random.Next(5) > 0 ? [] : [AnyId()],
            Today = SampleTown.Today.AddDays(_random.Next(4)),
        };
    }

    private void AddFact()
    {
        switch (_random.Next(6))
        {
            case 0 or 1 when _relationships.Count > 0:
                Alter();
                break;
            case 2 or 3 when _nodes.Count > 0:
                Open();
                break;
            default:
                CreateOrSet();
                break;
        }
    }

    private void CreateOrSet()
    {
        var type = AnyType();
        var id = IdOf(type);
        var known = _nodes.GetValueOrDefault(id);
        var after = _properties.Node(type, id);

        // Now and then a planner is wrong about whether the node exists.
        var before = Seldom() ? (known is null ? after with { Name = "was" } : null) : known;
        _facts.Add(new NodeFact(before, after));
        _nodes[id] = after;
    }

    /// <summary>Ends, reopens or corrects one.</summary>
    private void Alter()
    {
        var before = Any([.. _relationships.Values.OrderBy(relationship => relationship.Id)]);
        if (Seldom())
        {
            // Nothing has this identity.
            before = before with { Id = RelationshipId.Of(before.Type, before.Source, before.Target, "nothing") };
        }

        var after = _properties.Altered(before);
        _facts.Add(new RelationshipFact(before, after) { At = Any<NodeId?>([null, before.Source, before.Target]) });
        _relationships[after.Id] = after;
    }

    private void Open()
    {
        var rule = Any(RelationshipRule.All);
        var (source, target) = (End(rule.Sources), End(rule.Targets));
        var after = _properties.Altered(new RelationshipData
        {
            Id = RelationshipId.Of(rule.Type, source, target, $"{_random.Next(3)}"),
            Type = rule.Type,
            Source = source,
            Target = target,
        });
        _facts.Add(new RelationshipFact(Before: null, after));
        _relationships[after.Id] = after;
    }

    /// <summary>A node that a relationship may have at its end, which now and then does not exist.</summary>
    private NodeId End(IReadOnlyList<NodeType> types)
    {
        var known = _nodes.Values.Where(node => types.Contains(node.Type)).Select(node => node.Id).Order().ToList();
        return known.Count == 0 || Seldom() ? IdOf(Any(types)) : Any(known);
    }

    private bool Seldom() => _random.Next(20) == 0;

    /// <summary>A third of the nodes are units.</summary>
    private NodeType AnyType() => _random.Next(6) == 0 ? NodeType.OrgUnit : Any(Enum.GetValues<NodeType>());

    private NodeId AnyId() => End([AnyType()]);

    private NodeId IdOf(NodeType type) => NodeId.Of(type, $"node {_random.Next(_population)}");

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
