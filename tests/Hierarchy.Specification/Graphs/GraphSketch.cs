namespace Hierarchy.Specification.Graphs;

/// <summary>A small graph written down in a test: nodes are called by their code or key.</summary>
public sealed class GraphSketch
{
    private readonly Dictionary<string, NodeData> _nodes = [];
    private readonly List<RelationshipData> _relationships = [];

    /// <summary>Every node so far.</summary>
    public IReadOnlyCollection<NodeData> Nodes => _nodes.Values;

    /// <summary>Every relationship so far.</summary>
    public IReadOnlyList<RelationshipData> Relationships => _relationships;

    /// <summary>The identity of a node.</summary>
    public NodeId this[string name] => _nodes[name].Id;

    /// <summary>A unit, below another one or a root; its tier follows from that unless it is given.</summary>
    public GraphSketch Unit(string code, string? below = null, OrgUnitKind? kind = null, Func<OrgUnitData, OrgUnitData>? with = null)
    {
        var tier = kind ?? (below is null ? OrgUnitKind.District : ((OrgUnitData)_nodes[below]).Kind + 1);
        var unit = new OrgUnitData(Head(NodeType.OrgUnit, code, "Unit"), tier, closedOn: null);
        _nodes.Add(code, with is null ? unit : with(unit));
        return below is null ? this : Relationship(RelationshipType.PartOf, code, below);
    }

    /// <summary>A unit with a code that another one has too.</summary>
    /// <param name="name">What the test calls it.</param>
    /// <param name="code">The code.</param>
    /// <param name="with">What else it has.</param>
    public GraphSketch Namesake(string name, string code, Func<OrgUnitData, OrgUnitData> with)
    {
        var id = NodeId.Of(NodeType.OrgUnit, name);
        _nodes.Add(name, with(new OrgUnitData { Id = id, Key = code, Name = "Unit " + name, Kind = OrgUnitKind.District }));
        return this;
    }

    /// <summary>A person, who may live and work somewhere.</summary>
    public GraphSketch Person(string key, string? livesIn = null, string? worksAt = null, bool isPartyMember = false)
    {
        Add(new PersonData(Head(NodeType.Person, key, "Person")) { IsPartyMember = isPartyMember });
        _ = livesIn is null ? this : Relationship(RelationshipType.LivesIn, key, livesIn);
        return worksAt is null ? this : Relationship(RelationshipType.WorksAt, key, worksAt);
    }

    /// <summary>A work unit.</summary>
    public GraphSketch WorkUnit(string key, DateOnly? closedOn = null)
        => Add(new WorkUnitData(Head(NodeType.WorkUnit, key, "Work unit"), WorkUnitKind.Company, closedOn));

    /// <summary>A matrix.</summary>
    public GraphSketch Matrix(string key, DateOnly? closedOn = null)
        => Add(new MatrixData(Head(NodeType.Matrix, key, "Matrix"), MatrixKind.Sector, closedOn));

    /// <summary>A body.</summary>
    public GraphSketch Body(string key, DateOnly? closedOn = null)
        => Add(new BodyData(Head(NodeType.Body, key, "Body"), BodyKind.VolunteerTeam, closedOn));

    /// <summary>A relationship.</summary>
    public GraphSketch Relationship(
        RelationshipType type, string source, string target, Period period = default, Post? post = null, MatrixRole? role = null)
    {
        var relationship = new RelationshipData
        {
            Id = RelationshipId.Of(type, this[source], this[target], _relationships.Count.ToString()),
            Type = type,
            Source = this[source],
            Target = this[target],
            Period = period,
            Post = post,
            Role = role ?? (type == RelationshipType.InMatrix ? MatrixRole.Member : null),
            Lineage = type == RelationshipType.SucceededBy ? LineageKind.Merge : null,
        };
        _relationships.Add(relationship);
        return this;
    }

    private static NodeHead Head(NodeType type, string key, string noun)
        => new(NodeId.Of(type, key), key, noun + " " + key, AttributeMap.Empty);

    private GraphSketch Add(NodeData node)
    {
        _nodes.Add(node.Key, node);
        return this;
    }
}
