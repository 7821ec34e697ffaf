namespace Hierarchy.Redis.Tests;

/// <summary>A session that counts what it is made to compute; everything else goes to the engine's.</summary>
internal sealed class CountingSession(IGraphSession session, CountingStore store) : PassingGraphSession(session)
{
    public override async ValueTask<long[]> MeasureAsync(
        ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
    {
        if (!request.Measure.Kept)
        {
            await store.ComputeAsync(units.Length);
        }

        return await Session.MeasureAsync(units, request, cancellationToken);
    }

    public override async ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
    {
        await store.ComputeAsync(matrices.Length);
        return await Session.FootprintAsync(matrices, request, cancellationToken);
    }
}
