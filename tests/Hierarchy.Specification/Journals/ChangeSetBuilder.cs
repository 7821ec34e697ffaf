namespace Hierarchy.Specification;

/// <summary>Puts a change set together, fact by fact.</summary>
public sealed class ChangeSetBuilder
{
    private readonly List<Fact> _facts = [];
    private readonly List<Reliance> _relied = [];
    private readonly List<NodeId> _shapedRoots = [];
    private readonly Revision _base;
    private readonly MutationId _mutation;

    public ChangeSetBuilder(Revision @base, string? mutation = null)
    {
        _base = @base;
        _mutation = new MutationId(mutation ?? Guid.NewGuid().ToString("N"));
    }

    public ChangeSetBuilder Create(params ReadOnlySpan<NodeData> nodes)
    {
        foreach (var node in nodes)
        {
            _facts.Add(new NodeFact(Before: null, node));
        }

        return this;
    }

    public ChangeSetBuilder Change(NodeData before, NodeData after)
    {
        _facts.Add(new NodeFact(before, after));
        return this;
    }

    public ChangeSetBuilder Open(params ReadOnlySpan<RelationshipData> relationships)
    {
        foreach (var relationship in relationships)
        {
            _facts.Add(new RelationshipFact(Before: null, relationship));
        }

        return this;
    }

    public ChangeSetBuilder Alter(RelationshipData before, RelationshipData after)
    {
        _facts.Add(new RelationshipFact(before, after) { At = before.Source });
        return this;
    }

    public ChangeSetBuilder End(RelationshipData relationship)
        => Alter(relationship, relationship with { Period = relationship.Period with { To = SampleTown.Today } });

    public ChangeSetBuilder Rely(Aspects aspects, params ReadOnlySpan<NodeData> nodes)
    {
        foreach (var node in nodes)
        {
            _relied.Add(new Reliance(node.Id, aspects));
        }

        return this;
    }

    public ChangeSetBuilder Shape(NodeData root)
    {
        _shapedRoots.Add(root.Id);
        return this;
    }

    public ChangeSet Build(string? reason = null) => new()
    {
        Base = _base,
        Mutation = _mutation,
        Facts = _facts,
        Relied = _relied,
        ShapedRoots = _shapedRoots,
        Today = SampleTown.Today,
        At = SampleTown.Now,
        Actor = "admin",
        Reason = reason,
    };
}
