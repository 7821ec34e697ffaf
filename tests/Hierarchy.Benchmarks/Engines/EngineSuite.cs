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
        query Measures($code: String!, $first: Int!) {
          orgUnit(code: $code) {
            rollup { units residents partyMembers checkedIn checkedInWorkUnits appointments byMatrix { count } }
            children(first: $first) { nodes { code rollup { units residents partyMembers checkedIn checkedInWorkUnits appointments } } }
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

    /// <summary>Asks for a unit and its first children, measures included.</summary>
    public static Func<ValueTask> Asking(IGraphStore store, string code, int first)
    {
        var api = new HierarchyApi(store);
        var variables = new Dictionary<string, object?> { ["code"] = code, ["first"] = first };
        var request = new OperationRequest(Question, OperationName: null, variables);
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

    private static async Task CompareAsync(
        (ReferenceMix Mix, GraphEngine Engine) small, (ReferenceMix Mix, GraphEngine Engine) large, RatioTable table)
    {
        // A small graph has a district with one child: both sides must answer as many rows.
        var asked = new[] { ("a community and 10 children", small.Mix.Community, 10), ("a district and a child", "D1", 1) };
        foreach (var (title, code, first) in asked)
        {
            var (few, many) = await Cost.CompareAsync(Asking(small.Engine, code, first), Asking(large.Engine, code, first));
            var what = $"kept measures of {title}, {Figures.Count(large.Mix.Units)} units";
            var yardstick = $"{Figures.Count(small.Mix.Units)} units: {Figures.Duration(few)}";
            table.Add(RatioRow.AtMost("3", what, Figures.Duration(many), yardstick, many / few, limit: 1.5));
        }
    }
}
