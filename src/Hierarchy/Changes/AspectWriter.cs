namespace Hierarchy;

/// <summary>Which aspects of which nodes a commit writes.</summary>
internal static class AspectWriter
{
    private const Aspects OfNewNode = Aspects.Props | Aspects.Place | Aspects.Ties;

    public static List<Reliance> Of(
        IReadOnlyList<NodeFact> nodes,
        IReadOnlyList<RelationshipFact> relationships,
        IReadOnlyList<NodeId> shapedRoots)
    {
        var written = new Dictionary<NodeId, Aspects>();
        foreach (var fact in nodes)
        {
            Write(fact.After.Id, Of(fact));
        }

        foreach (var fact in relationships)
        {
            Write(fact.After.Source, IsParent(fact.After.Type) ? Aspects.Ties | Aspects.Place : Aspects.Ties);
            Write(fact.After.Target, Aspects.Ties);
        }

        foreach (var root in shapedRoots)
        {
            Write(root, Aspects.Shape);
        }

        return [.. written.Select(entry => new Reliance(entry.Key, entry.Value))];

        void Write(NodeId node, Aspects aspects) => written[node] = written.GetValueOrDefault(node) | aspects;
    }

    /// <summary>Whether the type says what stands above its source, so that a cycle could be made with it.</summary>
    private static bool IsParent(RelationshipType type) => type is RelationshipType.PartOf or RelationshipType.SubBodyOf;

    private static Aspects Of(NodeFact fact)
    {
        if (fact.Before is null)
        {
            return OfNewNode;
        }

        var moved = (fact.Before, fact.After) switch
        {
            (OrgUnitData a, OrgUnitData b) =>
                (a.Kind, a.GivenStatus, a.PlannedOn, a.OpenedOn, a.ClosedOn)
                    != (b.Kind, b.GivenStatus, b.PlannedOn, b.OpenedOn, b.ClosedOn),
            (WorkUnitData a, WorkUnitData b) => (a.Kind, a.ClosedOn) != (b.Kind, b.ClosedOn),
            (MatrixData a, MatrixData b) => (a.Kind, a.ClosedOn) != (b.Kind, b.ClosedOn),
            (BodyData a, BodyData b) => (a.Kind, a.ClosedOn) != (b.Kind, b.ClosedOn),
            _ => false,
        };
        return moved ? Aspects.Place | Aspects.Props : Aspects.Props;
    }
}
