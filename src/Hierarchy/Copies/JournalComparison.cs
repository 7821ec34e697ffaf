namespace Hierarchy;

/// <summary>Says in what two journals differ.</summary>
public static class JournalComparison
{
    /// <summary>How many nodes or relationships are named; the rest is counted.</summary>
    private const int Named = 20;

    /// <summary>Compares the histories commit by commit, then the graphs.</summary>
    /// <param name="one">A journal to which nobody writes meanwhile.</param>
    /// <param name="other">Another one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What differs (HISTORY_DIFFERS, GRAPH_DIFFERS); empty = they are equal.</returns>
    public static async Task<IReadOnlyList<Finding>> CompareAsync(IJournal one, IJournal other, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await CompareHistoriesAsync(one, other, findings, cancellationToken);
        var left = await one.LoadAsync(cancellationToken);
        var right = await other.LoadAsync(cancellationToken);
        Compare("node", left.Nodes.ToDictionary(node => node.Id), right.Nodes.ToDictionary(node => node.Id), findings);
        Compare(
            "relationship",
            left.Relationships.ToDictionary(relationship => relationship.Id),
            right.Relationships.ToDictionary(relationship => relationship.Id),
            findings);
        return findings;
    }

    private static async Task CompareHistoriesAsync(
        IJournal one, IJournal other, List<Finding> findings, CancellationToken cancellationToken)
    {
        await using var left = JournalCommits.ReadAsync(one, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var right = JournalCommits.ReadAsync(other, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var hasLeft = await left.MoveNextAsync();
            var hasRight = await right.MoveNextAsync();
            if (!hasLeft && !hasRight)
            {
                return;
            }

            if (hasLeft && hasRight && CommitComparer.AreEqual(left.Current, right.Current))
            {
                continue;
            }

            var revision = (hasLeft ? left : right).Current.Revision;
            var problem = hasLeft && hasRight ? "is not the same in both" : $"is missing in the {(hasLeft ? "second" : "first")} store";
            findings.Add(new Finding("HISTORY_DIFFERS", $"The commit of revision {revision} {problem}; later ones were not compared."));
            return;
        }
    }

    private static void Compare<TId, TData>(
        string noun, Dictionary<TId, TData> left, Dictionary<TId, TData> right, List<Finding> findings)
        where TId : notnull
        where TData : class
    {
        var differing = left.Keys.Union(right.Keys)
            .Where(id => !Equals(left.GetValueOrDefault(id), right.GetValueOrDefault(id)))
            .ToList();
        foreach (var id in differing.Take(Named))
        {
            var problem = (left.ContainsKey(id), right.ContainsKey(id)) switch
            {
                (true, true) => "is not the same in both",
                (true, false) => "is missing in the second store",
                _ => "is missing in the first store",
            };
            findings.Add(new Finding("GRAPH_DIFFERS", $"The {noun} {id} {problem}."));
        }

        if (differing.Count > Named)
        {
            findings.Add(new Finding("GRAPH_DIFFERS", $"{differing.Count - Named} more {noun}s differ."));
        }
    }
}
