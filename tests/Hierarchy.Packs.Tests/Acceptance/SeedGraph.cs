namespace Hierarchy.Packs.Tests;

/// <summary>A graph on one day, in the words of the articles: only what is open, joined by plain look-ups.</summary>
internal sealed class SeedGraph(GraphImage image, DateOnly day)
{
    private readonly Dictionary<NodeId, NodeData> _nodes = image.Nodes.ToDictionary(node => node.Id);

    public IEnumerable<OrgUnitData> Units(OrgUnitKind kind, OrgUnitStatus status = OrgUnitStatus.Active)
        => image.Nodes.OfType<OrgUnitData>().Where(unit => unit.Kind == kind && unit.StatusOn(day) == status);

    public IEnumerable<BodyData> Bodies(BodyKind kind) => image.Nodes.OfType<BodyData>().Where(body => body.Kind == kind && IsOpen(body));

    public IEnumerable<PersonData> People(Trait trait) => image.Nodes.OfType<PersonData>().Where(person => person.Traits.Contains(trait));

    /// <summary>The open relationships of a type between nodes that are open.</summary>
    public IEnumerable<(RelationshipData Relationship, NodeData Source, NodeData Target)> Relationships(RelationshipType type)
        => image.Relationships.Where(relationship => relationship.Type == type && relationship.Period.IsOpenOn(day))
            .Select(relationship => (relationship, _nodes[relationship.Source], _nodes[relationship.Target]))
            .Where(relationship => IsOpen(relationship.Item2) && IsOpen(relationship.Item3));

    /// <summary>The members of matrices of one type, each once.</summary>
    public HashSet<NodeId> MatrixMembers(NodeType type)
        => [.. Relationships(RelationshipType.InMatrix).Where(relationship => relationship.Source.Type == type)
            .Select(relationship => relationship.Source.Id)];

    /// <summary>Who belongs to a matrix: a member itself, or somebody who works at a member.</summary>
    public HashSet<NodeId> MatrixPeople()
    {
        var workUnits = MatrixMembers(NodeType.WorkUnit);
        return [.. MatrixMembers(NodeType.Person),
            .. Relationships(RelationshipType.WorksAt).Where(relationship => workUnits.Contains(relationship.Target.Id))
                .Select(relationship => relationship.Source.Id)];
    }

    public IEnumerable<(RelationshipData Relationship, NodeData Source, NodeData Target)> Holders(Post post)
        => Relationships(RelationshipType.Holds).Where(relationship => relationship.Relationship.Post == post);

    private bool IsOpen(NodeData node) => node is OrgUnitData unit
        ? unit.StatusOn(day) is OrgUnitStatus.Planned or OrgUnitStatus.Active
        : !(node.Closed <= day);
}
