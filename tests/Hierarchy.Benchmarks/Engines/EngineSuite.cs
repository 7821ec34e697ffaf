using Hierarchy.Api;
using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Engine;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Benchmarks.Engines;

/// <summary>What the engine alone costs: reading kept measures at several sizes (target 3), and changes (target 4).</summary>
internal static class EngineSuite
{
    private const string Question = """
        query Measures($code: String!) {
          orgUnit(code: $code) {
            rollup { units residents partyMembers checkedIn checkedInWorkUnits appointments byMatrix { count } }
            children(first: 10) { nodes { code rollup { units residents partyMembers checkedIn checkedInWorkUnits appointments } } }
          }
        }
        """;

    public static async Task MeasureAsync(int[] sizes, RatioTable table, CancellationToken cancellationToken)
    {
        var small = ReferenceMixBuilder.Build(sizes[0]);
        await using var smallest = await EngineStart.StartAsync(small, cancellationToken);
        if (sizes.Length == 1)
        {
            await ChangeSuite.MeasureAsync(small, smallest, table, cancellationToken);
        }

        foreach (var size in sizes[1..])
        {
            var mix = ReferenceMixBuilder.Build(size);
            await using var engine = await EngineStart.StartAsync(mix, cancellationToken);
            await CompareAsync((small, smallest), (mix, engine), table);
            if (size == sizes[^1])
            {
                await ChangeSuite.MeasureAsync(mix, engine, table, cancellationToken);
            }
        }
    }

    private static async Task CompareAsync(
        (ReferenceMix Mix, GraphEngine Engine) small, (ReferenceMix Mix, GraphEngine Engine) large, RatioTable table)
    {
        foreach (var (title, code) in new[] { ("a community", small.Mix.Community), ("a district", "D1") })
        {
            var (few, many) = await Cost.CompareAsync(Asking(small.Engine, code), Asking(large.Engine, code));
            var what = $"kept measures of {title} and 10 children, {Figures.Count(large.Mix.Units)} units";
            var yardstick = $"{Figures.Count(small.Mix.Units)} units: {Figures.Duration(few)}";
            table.Add(RatioRow.AtMost("3", what, Figures.Duration(many), yardstick, many / few, limit: 1.5));
        }
    }

    private static Func<ValueTask> Asking(IGraphStore store, string code)
    {
        var api = new HierarchyApi(store);
        var request = new OperationRequest(Question, OperationName: null, new Dictionary<string, object?> { ["code"] = code });
        var output = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        return async () =>
        {
            output.ResetWrittenCount();
            var response = await api.ExecuteAsync(request, minRevision: null, CancellationToken.None);
            response.Write(output);
            if (response.Errors is not [])
            {
                throw new InvalidOperationException(response.Errors[0].Message);
            }
        };
    }
}
