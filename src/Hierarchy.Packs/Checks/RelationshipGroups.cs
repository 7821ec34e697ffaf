namespace Hierarchy.Packs;

/// <summary>Finds the relationships that stand beside others; most stand alone and cost one look-up.</summary>
internal static class RelationshipGroups
{
    /// <summary>
    /// The groups of two or more with an equal key, each sorted by first day, then line; relationships without a day are left out.
    /// </summary>
    /// <param name="relationships">Those to look at.</param>
    /// <param name="most">How many these are at most.</param>
    /// <param name="keyOf">What makes them stand beside each other.</param>
    public static IEnumerable<List<PlanRelationship>> Of<TKey>(
        IEnumerable<PlanRelationship> relationships, int most, Func<PlanRelationship, TKey> keyOf)
        where TKey : notnull
    {
        // A dictionary that grows leaves pieces behind that cost a large plan more than the room it does not need.
        var first = new Dictionary<TKey, PlanRelationship>(most);
        var groups = new Dictionary<TKey, List<PlanRelationship>>();
        foreach (var relationship in relationships)
        {
            var key = keyOf(relationship);
            if (relationship.Period.IsEmpty || first.TryAdd(key, relationship))
            {
                continue;
            }

            if (!groups.TryGetValue(key, out var group))
            {
                group = [first[key]];
                groups.Add(key, group);
            }

            group.Add(relationship);
        }

        foreach (var group in groups.Values)
        {
            group.Sort(Compare);
        }

        return groups.Values;
    }

    private static int Compare(PlanRelationship left, PlanRelationship right)
    {
        var order = (left.Period.From ?? DateOnly.MinValue).CompareTo(right.Period.From ?? DateOnly.MinValue);
        return order != 0 ? order : left.Row.Line.CompareTo(right.Row.Line);
    }
}
