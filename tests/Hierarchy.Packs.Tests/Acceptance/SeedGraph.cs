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
    public IEnumerable<(RelationshipData Tie, NodeData Source, NodeData Target)> Ties(RelationshipType type)
        => image.Relationships.Where(tie => tie.Type == type && tie.Period.IsOpenOn(day))
            .Select(tie => (tie, _nodes[tie.Source], _nodes[tie.Target]))
            .Where(tie => IsOpen(tie.Item2) && IsOpen(tie.Item3));

    /// <summary>The members of matrices of one type, each once.</summary>
    public HashSet<NodeId> MatrixMembers(NodeType type)
        => [.. Ties(RelationshipType.InMatrix).Where(tie => tie.Source.Type == type).Select(tie => tie.Source.Id)];

    /// <summary>Who belongs to a matrix: a member itself, or somebody who works at a member.</summary>
    public HashSet<NodeId> MatrixPeople()
    {
        var workUnits = MatrixMembers(NodeType.WorkUnit);
        return [.. MatrixMembers(NodeType.Person),
            .. Ties(RelationshipType.WorksAt).Where(tie => workUnits.Contains(tie.Target.Id)).Select(tie => tie.Source.Id)];
    }

    public IEnumerable<(RelationshipData Tie, NodeData Source, NodeData Target)> Holders(Post post)
        => Ties(RelationshipType.Holds).Where(tie => tie.Tie.Post == post);

    private bool IsOpen(NodeData node) => node is OrgUnitData unit
        ? unit.StatusOn(day) is OrgUnitStatus.Planned or OrgUnitStatus.Active
        : !(node.Closed <= day);
}
