namespace Hierarchy.Packs;

/// <summary>Finds the relationships that stand beside others; most stand alone and cost one look-up.</summary>
internal static class TieGroups
{
    /// <summary>
    /// The groups of two or more with an equal key, each sorted by first day, then line; relationships without a day are left out.
    /// </summary>
    public static IEnumerable<List<PlanTie>> Of<TKey>(IEnumerable<PlanTie> ties, Func<PlanTie, TKey> keyOf)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, PlanTie>();
        var groups = new Dictionary<TKey, List<PlanTie>>();
        foreach (var tie in ties)
        {
            var key = keyOf(tie);
            if (tie.Period.IsEmpty || first.TryAdd(key, tie))
            {
                continue;
            }

            if (!groups.TryGetValue(key, out var group))
            {
                group = [first[key]];
                groups.Add(key, group);
            }

            group.Add(tie);
        }

        foreach (var group in groups.Values)
        {
            group.Sort(Compare);
        }

        return groups.Values;
    }

    private static int Compare(PlanTie left, PlanTie right)
    {
        var order = (left.Period.From ?? DateOnly.MinValue).CompareTo(right.Period.From ?? DateOnly.MinValue);
        return order != 0 ? order : (left.Row?.Line ?? 0).CompareTo(right.Row?.Line ?? 0);
    }
}
