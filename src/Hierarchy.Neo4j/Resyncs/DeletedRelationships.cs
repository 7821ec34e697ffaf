namespace Hierarchy.Neo4j;

/// <summary>
/// What becomes of a relationship that somebody deleted. The journal never deletes: one that was open ended today; one that had ended, that
/// went together with a node, or without which a unit would stand without a parent is restored.
/// </summary>
internal sealed class DeletedRelationships
{
    private readonly JournalReplay _replay;
    private readonly IReadOnlySet<NodeId> _missing;
    private readonly DateOnly _today;
    private readonly HashSet<NodeId> _adopted;

    public DeletedRelationships(
        JournalReplay replay,
        IReadOnlyDictionary<RelationshipId, (Difference Difference, RelationshipFact Fact)> found,
        IReadOnlySet<NodeId> missing,
        DateOnly today)
    {
        _replay = replay;
        _missing = missing;
        _today = today;
        _adopted = [.. found.Values
            .Where(one => one.Difference.Element is not null && IsOpenParent(one.Fact.After))
            .Select(one => one.Fact.After.Source)];
    }

    public RelationshipFact Decide(Difference difference, RelationshipFact fact)
    {
        var was = fact.After;
        if (difference.Code != "RELATIONSHIP_MISSING"
            || was.Period.To <= _today
            || _missing.Contains(was.Source)
            || _missing.Contains(was.Target))
        {
            return fact;
        }

        if (IsOpenParent(was) && _replay.Nodes[was.Source].Data.ClaimOn(_today) is not null && !_adopted.Contains(was.Source))
        {
            return fact;
        }

        var last = was.Period.From > _today ? was.Period.From : _today;
        return fact with { After = was with { Period = was.Period with { To = last } } };
    }

    private bool IsOpenParent(RelationshipData relationship)
        => relationship.Type == RelationshipType.PartOf && relationship.Period.IsOpenOn(_today);
}
