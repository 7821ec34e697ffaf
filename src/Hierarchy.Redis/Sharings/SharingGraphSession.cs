namespace Hierarchy.Redis;

/// <summary>
/// Answers as the session behind it. What that one would have to walk for, and where the walk is longer than the way to Redis, is shared:
/// each unit's measure and each matrix's page by itself. Whatever goes wrong with sharing, the session behind answers.
/// </summary>
/// <param name="session">What is shared is computed by it; everything else it answers itself.</param>
/// <param name="results">What is shared.</param>
/// <param name="keys">Says on what this session stands.</param>
/// <param name="budget">Charged for what was shared as if it had been computed, without the way there; null = no bound.</param>
/// <param name="sharedFrom">From how many rows on.</param>
internal sealed partial class SharingGraphSession(
    IGraphSession session, SharedResults results, SharedKeys keys, RowBudget? budget, long sharedFrom)
    : PassingGraphSession(session)
{
    private static readonly MeasureRequest Appointments = new(MeasureList.Appointments);

    /// <summary>What is looked at for sharing alone is no part of the request: with Redis it costs no more than without.</summary>
    private readonly IGraphSession _free = session.Uncharged;

    public override ValueTask<long[]> MeasureAsync(
        ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
        => request.Measure == MeasureList.OfficeHolders && request.Kinds.Count == 0
            ? ShareAsync(units, request, cancellationToken)
            : Session.MeasureAsync(units, request, cancellationToken);

    public override ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
        => request.Relation is FootprintRelation.CheckedIn or FootprintRelation.Holds
            ? ShareAsync(matrices, request, cancellationToken)
            : Session.FootprintAsync(matrices, request, cancellationToken);

    /// <summary>What it costs to count office holders is kept: the appointments that have to be looked at.</summary>
    private async ValueTask<long[]> ShareAsync(ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
    {
        StopIfUsedUp();
        var costs = await _free.MeasureAsync(units, Appointments, cancellationToken);
        var split = CostSplit.Of(units, costs, sharedFrom);
        if (split.Large.Length == 0)
        {
            return await Session.MeasureAsync(units, request, cancellationToken);
        }

        var ids = await _free.ReadAsync(NodeProperties.Id, split.Large, cancellationToken);
        var shared = new Task<long>[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            shared[i] = CountAsync(split.Large[i], ids[i], split.LargeCosts[i], request, cancellationToken);
        }

        var counts = await Task.WhenAll(shared);
        var others = await Session.MeasureAsync(split.Small, request, cancellationToken);
        return split.Merge(counts, others);
    }

    /// <summary>Looking at what sharing would save is free, but not for a request that has spent everything.</summary>
    private void StopIfUsedUp() => budget?.Charge(0);

    private async Task<long> CountAsync(NodeRef unit, NodeId id, long cost, MeasureRequest request, CancellationToken cancellationToken)
    {
        var count = await ShareAsync(
            keys.Measure(id, request),
            cost,
            async token => new SharedCount((await Session.MeasureAsync(new[] { unit }, request, token))[0]),
            cancellationToken);
        return count.Value;
    }

    private async ValueTask<TResult> ShareAsync<TResult>(
        string key, long cost, Func<CancellationToken, ValueTask<TResult>> compute, CancellationToken cancellationToken)
    {
        var isComputedHere = false;
        TResult result;
        try
        {
            result = await results.GetAsync(key, Compute, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whoever computed for all of us ran out of their budget, or something is wrong with what is shared: nothing to us.
            return await compute(cancellationToken);
        }

        if (!isComputedHere)
        {
            budget?.Charge(cost);
        }

        return result;

        ValueTask<TResult> Compute(CancellationToken token)
        {
            isComputedHere = true;
            return compute(token);
        }
    }
}
