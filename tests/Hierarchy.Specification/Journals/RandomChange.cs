namespace Hierarchy.Specification;

/// <summary>Makes random change sets on a graph: mostly sound ones, with codes, days and bases that make them meet.</summary>
public sealed class RandomChange
{
    private readonly Random _random;
    private readonly GraphImage _image;
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly int _population;
    private readonly List<Fact> _facts = [];

    public RandomChange(Random random, GraphImage image, int population)
    {
        _random = random;
        _image = image;
        _population = population;
        _nodes = image.Nodes.ToDictionary(node => node.Id);
    }

    public ChangeSet Make(string mutation)
    {
        var facts = _random.Next(4);
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
        if (_random.Next(3) > 0)
        {
            AddNodeFact();
        }
        else
        {
            AddRelationshipFact();
        }
    }

    private void AddNodeFact()
    {
        var id = AnyId();
        var known = _nodes.GetValueOrDefault(id);
        var after = new OrgUnitData
        {
            Id = id,
            Key = $"code {_random.Next(_population)}",
            Name = $"name {_random.Next(3)}",
            Kind = OrgUnitKind.Grid,
            ClosedOn = _random.Next(3) > 0 ? null : SampleTown.Today.AddDays(_random.Next(4)),
        };

        // Now and then a planner is wrong about whether the node exists.
        var before = _random.Next(15) > 0 ? known : (known is null ? after with { Name = "was" } : null);
        _facts.Add(new NodeFact(before, after));
        _nodes[id] = after;
    }

    private void AddRelationshipFact()
    {
        var known = _image.Relationships.Count == 0 ? null : _image.Relationships[_random.Next(_image.Relationships.Count)];
        if (known is not null && _random.Next(2) == 0)
        {
            _facts.Add(new RelationshipFact(known, known with { Period = new Period(null, SampleTown.Today.AddDays(_random.Next(5))) }));
            return;
        }

        var (source, target) = (AnyId(), AnyId());
        _facts.Add(new RelationshipFact(Before: null, new RelationshipData
        {
            Id = RelationshipId.Of(RelationshipType.PartOf, source, target, $"{_random.Next(3)}"),
            Type = RelationshipType.PartOf,
            Source = source,
            Target = target,
        }));
    }

    private NodeId AnyId() => NodeId.Of(NodeType.OrgUnit, $"node {_random.Next(_population)}");
}
