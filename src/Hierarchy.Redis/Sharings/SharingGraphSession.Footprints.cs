namespace Hierarchy.Redis;

internal sealed partial class SharingGraphSession
{
    private async ValueTask<PagedLists<FootprintEntry>> ShareAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
    {
        StopIfUsedUp();
        var costs = await CostsAsync(matrices, cancellationToken);
        if (!costs.Any(cost => cost >= sharedFrom))
        {
            return await Session.FootprintAsync(matrices, request, cancellationToken);
        }

        var ids = await _free.ReadAsync(NodeProperties.Id, matrices, cancellationToken);
        var pages = new Task<SharedFootprint>[matrices.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = PageAsync(matrices.Span[i], ids[i], costs[i], request, cancellationToken);
        }

        var footprints = await Task.WhenAll(pages);
        var unitIds = footprints.SelectMany(footprint => footprint.Entries).Select(entry => entry.Unit).ToArray();
        return new SharedPages(footprints, await _free.FindByIdAsync(unitIds, cancellationToken), request.WithTotals);
    }

    /// <summary>The people whom each matrix has through its work units: both are kept lists, which are not walked.</summary>
    private async ValueTask<long[]> CostsAsync(ReadOnlyMemory<NodeRef> matrices, CancellationToken cancellationToken)
    {
        var workUnits = await _free.ExpandAsync(matrices, new ExpandRequest(Relation.MemberUnits), cancellationToken);
        var employees = await _free.CountAsync(workUnits.Elements, new ExpandRequest(Relation.Employees), cancellationToken);
        var costs = new long[matrices.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            costs[i] = employees[workUnits.Offsets[i]..workUnits.Offsets[i + 1]].Sum();
        }

        return costs;
    }

    private async Task<SharedFootprint> PageAsync(
        NodeRef matrix, NodeId id, long cost, FootprintRequest request, CancellationToken cancellationToken)
        => cost >= sharedFrom
            ? await ShareAsync(keys.Footprint(id, request), cost, token => ComputeAsync(matrix, request, token), cancellationToken)
            : await ComputeAsync(matrix, request, cancellationToken);

    private async ValueTask<SharedFootprint> ComputeAsync(NodeRef matrix, FootprintRequest request, CancellationToken cancellationToken)
    {
        var page = await Session.FootprintAsync(new[] { matrix }, request, cancellationToken);
        var units = Array.ConvertAll(page.Elements, entry => entry.Unit);
        var ids = await _free.ReadAsync(NodeProperties.Id, units, cancellationToken);
        var entries = new SharedPlace[ids.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new SharedPlace(ids[i], page.Elements[i].Count, page.CursorAt(i));
        }

        return new SharedFootprint(entries, page.HasNext[0], page.HasPrevious[0], page.Totals?[0]);
    }
}
