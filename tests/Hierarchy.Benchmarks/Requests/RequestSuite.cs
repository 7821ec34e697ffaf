using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;

namespace Hierarchy.Benchmarks.Requests;

/// <summary>Q1 to Q5 in process: against graphql-dotnet's executor, and what a request allocates (target 2).</summary>
internal static class RequestSuite
{
    /// <summary>Allowed beside twice the response.</summary>
    private const int FixedBytes = 4_096;

    public static async Task MeasureAsync(RatioTable table, CancellationToken cancellationToken)
    {
        await using var engine = await DistrictPack.StartAsync(cancellationToken);
        foreach (var each in await RequestPair.AllAsync(engine, cancellationToken))
        {
            using var pair = each;
            await pair.CheckAsync();
            var (ours, theirs) = await Cost.CompareAsync(pair.OursAsync, pair.TheirsAsync);
            var what = $"{pair.Request.Name} {pair.Request.Title} ({Figures.Bytes(pair.ResponseBytes)})";
            table.Add(RatioRow.Reported("1", what, Figures.PerSecond(ours), $"stock {Figures.PerSecond(theirs)}", theirs / ours));
            await AddAllocationAsync(table, pair);
        }
    }

    private static async Task AddAllocationAsync(RatioTable table, RequestPair pair)
    {
        var bytes = await Cost.BytesAsync(pair.OursAsync);
        var stock = await Cost.BytesAsync(pair.TheirsAsync);
        var allowed = 2.0 * pair.ResponseBytes + FixedBytes;
        table.Add(RatioRow.AtMost(
            "2",
            $"{pair.Request.Name} allocated by a request (stock: {Figures.Bytes(stock)})",
            Figures.Bytes(bytes),
            $"2 x response + 4 kB = {Figures.Bytes(allowed)}",
            bytes / allowed,
            limit: 1));
    }
}
