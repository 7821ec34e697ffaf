namespace Hierarchy.Neo4j;

/// <summary>A change set that creates everything in an empty store, checked before anything is sent, and cut into batches.</summary>
internal sealed class ImportPlan
{
    private ImportPlan(PreparedCommit prepared, IReadOnlyList<ImportBatch> batches, string digest)
    {
        Prepared = prepared;
        Batches = batches;
        Digest = digest;
    }

    public PreparedCommit Prepared { get; }

    public IReadOnlyList<ImportBatch> Batches { get; }

    /// <summary>What the import is the same by: its facts, how they are cut, and the day.</summary>
    public string Digest { get; }

    public int Count => Prepared.Nodes.Count + Prepared.Relationships.Count;

    /// <param name="changeSet">What to import.</param>
    /// <param name="batchSize">The most facts of a batch.</param>
    /// <exception cref="ImpossibleFactException">
    /// A fact changes what does not exist, is at a node that does not, or cannot be written down.
    /// </exception>
    /// <exception cref="ClaimClashException">Two of its nodes want the same name.</exception>
    public static ImportPlan Of(ChangeSet changeSet, int batchSize)
    {
        var prepared = PreparedCommit.Of(changeSet);
        CheckNothingIsThere(prepared);
        try
        {
            CommitRequest.CheckTexts(changeSet, prepared.Nodes);
            CheckClaims(prepared);
            using var cutter = new BatchCutter(batchSize);
            cutter.Cut(prepared.Nodes, isNodes: true);
            cutter.Cut(prepared.Relationships, isNodes: false);
            var digest = FormattableString.Invariant($"{cutter.Digest()} {changeSet.Today:yyyy-MM-dd}");
            return new ImportPlan(prepared, cutter.Batches, digest);
        }
        catch (ArgumentException exception)
        {
            throw ImpossibleFactException.Of(exception);
        }
    }

    /// <summary>The facts of a batch, in their order.</summary>
    public IEnumerable<Fact> FactsOf(ImportBatch batch)
    {
        for (var i = batch.Start; i < batch.Start + batch.Count; i++)
        {
            yield return batch.IsNodes ? Prepared.Nodes[i] : Prepared.Relationships[i];
        }
    }

    private static void CheckNothingIsThere(PreparedCommit prepared)
    {
        var nodes = prepared.Nodes.Select(fact => fact.After.Id).ToHashSet();
        var isPossible = prepared.Nodes.All(fact => fact.Before is null)
            && prepared.Relationships.All(fact =>
                fact.Before is null && nodes.Contains(fact.After.Source) && nodes.Contains(fact.After.Target))
            && prepared.ChangeSet.ShapedRoots.All(nodes.Contains);
        if (!isPossible)
        {
            throw new ImpossibleFactException("A fact changes what does not exist, or is at a node that does not.");
        }
    }

    private static void CheckClaims(PreparedCommit prepared)
    {
        var clashes = CommitRequest.FindOwnClashes(prepared.Takes);
        if (clashes.Count > 0)
        {
            throw new ClaimClashException([.. clashes.Select(clash =>
                new ClaimClash(prepared.Takes[clash.Take].Claim, prepared.Takes[clash.Take].Node, clash.First))]);
        }
    }
}
