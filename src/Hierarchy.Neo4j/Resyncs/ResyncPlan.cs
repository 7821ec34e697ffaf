namespace Hierarchy.Neo4j;

/// <summary>What a resync makes the journal's word.</summary>
/// <param name="Base">The newest commit that was there.</param>
/// <param name="Facts">What was taken over or restored, nodes first; before = after: it stands again as the journal knows it.</param>
/// <param name="Gone">Relationships of the graph that go: what of them shall stand is written anew.</param>
/// <param name="Missing">The nodes that are created again.</param>
/// <param name="Kept">Relationships that stand as they shall once their copies are gone.</param>
/// <param name="IsCounterWrong">Whether the journal's own counter must be put right.</param>
internal sealed record ResyncPlan(
    Revision Base,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<(string Element, RelationshipId Id)> Gone,
    IReadOnlySet<NodeId> Missing,
    IReadOnlySet<RelationshipId> Kept,
    bool IsCounterWrong)
{
    /// <exception cref="StoreRefusedException">Something cannot be taken over.</exception>
    public static ResyncPlan Of(Survey survey, DateOnly today)
    {
        var differences = survey.Differences.All;
        var refused = differences
            .Where(difference => difference.Fact is null && difference.Code != "JOURNAL_COUNTER")
            .Select(difference => difference.Message)
            .ToList();
        if (survey.Books.Counter > survey.Books.Tip && differences.Count > 1)
        {
            refused.Insert(0, $"Commit {survey.Books.Tip.Next} is missing: restore a backup.");
        }

        if (!survey.IsComplete || survey.Differences.Dropped > 0 || refused.Count > 0)
        {
            throw ResyncErrors.Refused(refused, survey.Differences.Dropped);
        }

        var missing = differences
            .Where(difference => difference.Code == "NODE_MISSING")
            .Select(difference => difference.Node!.Value)
            .ToHashSet();
        var nodes = differences.Select(difference => difference.Fact).OfType<NodeFact>().ToList();
        var relationships = RelationshipsOf(differences);
        var deleted = new DeletedRelationships(survey.Replay, relationships, missing, today);
        List<Fact> facts = [.. nodes, .. relationships.Values.Select(found => deleted.Decide(found.Difference, found.Fact))];
        var gone = differences
            .Where(difference => difference is { Relationship: not null, Element: not null, Fact: not null })
            .Select(difference => (difference.Element!, difference.Relationship!.Value))
            .ToList();
        var kept = differences
            .Where(difference => difference.Relationship is not null)
            .GroupBy(difference => difference.Relationship!.Value)
            .Where(found => found.All(difference => difference.Code == "RELATIONSHIP_DUPLICATED"))
            .Select(found => found.Key)
            .ToHashSet();
        var model = new ModelCheck(survey.Replay, facts, today);
        model.Check();
        var isCounterWrong = survey.Books.Counter != survey.Books.Tip;
        return new ResyncPlan(survey.Books.Tip, facts, gone, missing, kept, isCounterWrong);
    }

    /// <summary>One fact a relationship; a second copy of one that was changed, too, cannot be told from it.</summary>
    private static Dictionary<RelationshipId, (Difference Difference, RelationshipFact Fact)> RelationshipsOf(
        IReadOnlyList<Difference> differences)
    {
        var facts = new Dictionary<RelationshipId, (Difference, RelationshipFact)>();
        foreach (var difference in differences)
        {
            if (difference.Fact is RelationshipFact fact
                && !facts.TryAdd(fact.After.Id, (difference, fact))
                && !facts[fact.After.Id].Item2.After.Equals(fact.After))
            {
                throw ResyncErrors.Refused([$"{difference.Message} {RelationshipComparer.AdviceOnCopies}"], dropped: 0);
            }
        }

        return facts;
    }
}
