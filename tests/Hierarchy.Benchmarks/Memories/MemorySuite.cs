using System.Reflection;
using System.Runtime.CompilerServices;
using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Engine;

namespace Hierarchy.Benchmarks.Memories;

/// <summary>
/// Target 6: what a node takes, with its relationships and measures, by structure at the smallest size and in all at every size.
/// </summary>
internal static class MemorySuite
{
    private const double BytesPerNode = 250;
    private const double NodesPerSecond = 500_000;

    /// <summary>Below this share a structure is named among the others.</summary>
    private const double SmallShare = 0.005;

    public static async Task MeasureAsync(int[] sizes, RatioTable table, CancellationToken cancellationToken)
    {
        // The first graph of a process pays for compiling what builds it.
        await (await EngineStart.StartAsync(ReferenceMixBuilder.Build(sizes[0]), cancellationToken)).DisposeAsync();
        foreach (var size in sizes)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (engine, nodes) = await LoadAsync(size, table, cancellationToken);
            await using (engine)
            {
                var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)nodes;
                var what = $"bytes a node, {Figures.Count(nodes)} nodes of {Figures.Count(size)} units";
                table.Add(RatioRow.AtMost("6", what, Figures.Bytes(each), Figures.Bytes(BytesPerNode), each / BytesPerNode, limit: 1));
                if (size == sizes[0])
                {
                    AddStructures(engine, nodes, table);
                }
            }
        }

        await StartSuite.MeasureAsync(sizes[^1], table, cancellationToken);
    }

    /// <summary>A method of its own, so that nothing of the mix stays on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(GraphEngine Engine, int Nodes)> LoadAsync(int size, RatioTable table, CancellationToken cancellationToken)
    {
        var mix = ReferenceMixBuilder.Build(size);
        var nodes = mix.Nodes.Count;
        var start = Environment.CpuUsage.TotalTime;
        var engine = await EngineStart.StartAsync(mix, cancellationToken);
        var rate = nodes / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        table.Add(RatioRow.AtLeast(
            "6",
            $"engine built from an image of {Figures.Count(nodes)} nodes, {Figures.Count(mix.Relationships.Count)} relationships",
            $"{Figures.Count(rate)} nodes/s of a core",
            $"{Figures.Count(NodesPerSecond)}",
            rate / NodesPerSecond,
            limit: 1));
        return (engine, nodes);
    }

    private static void AddStructures(GraphEngine engine, int nodes, RatioTable table)
    {
        var snapshot = Held(Held(engine, "EngineMoment"), "Snapshot");
        var walk = new HeapWalk();
        var sizes = HeapWalk.FieldsOf(snapshot)
            .Select(field => (Name: NameOf(field), Bytes: (double)walk.Add(field.GetValue(snapshot)) / nodes))
            .ToList();
        var total = sizes.Sum(size => size.Bytes);
        foreach (var (name, bytes) in sizes.OrderByDescending(size => size.Bytes).Where(size => size.Bytes >= total * SmallShare))
        {
            var what = $"bytes a node in `{name}`";
            table.Add(RatioRow.Reported("6", what, Figures.Bytes(bytes), $"all {Figures.Bytes(total)}", bytes / total));
        }
    }

    /// <summary>What an object holds in its one field of a type.</summary>
    private static object Held(object holder, string type)
        => HeapWalk.FieldsOf(holder).Single(field => field.FieldType.Name == type).GetValue(holder)
            ?? throw new InvalidOperationException($"There is no {type} in the {holder.GetType().Name}.");

    private static string NameOf(FieldInfo field) => field.Name.Trim('_').Replace("<", "").Replace(">k__BackingField", "");
}
