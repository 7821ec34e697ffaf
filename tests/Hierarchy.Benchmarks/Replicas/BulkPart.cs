using System.Globalization;
using System.Text.Json;
using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Specification;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>The whole mix into an empty store, and out of it.</summary>
internal static class BulkPart
{
    private const double LoadedPerSecond = 200_000;

    /// <summary>The most that outlived collections in the server's heap, and the bound of the heap, in bytes.</summary>
    private const string Peaks = """
        CALL dbms.queryJmx('java.lang:type=MemoryPool,*') YIELD attributes
        WITH attributes WHERE attributes.Name.value CONTAINS 'Old Gen'
        WITH sum(attributes.PeakUsage.value.properties.used) AS peak
        CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes
        RETURN peak, attributes.HeapMemoryUsage.value.properties.max
        """;

    public static async Task MeasureAsync(
        Neo4jServer server, IJournal journal, ReferenceMix mix, RatioTable table, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var import = MixChanges.Import(mix);
        var facts = import.Facts.Count;
        var meter = new HeapMeter();
        var start = time.GetTimestamp();
        await journal.CommitAsync(import with { Progress = meter }, cancellationToken);
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        var what = $"bulk import of {Figures.Count(mix.Nodes.Count)} nodes and {Figures.Count(mix.Relationships.Count)} relationships";
        table.Add(RatioRow.Reported(
            "8",
            what,
            $"{Figures.Count(facts / seconds)}/s",
            $"in {Figures.Duration(seconds)}; load wants {Figures.Count(LoadedPerSecond)}/s",
            facts / seconds / LoadedPerSecond));
        table.Add(RatioRow.Reported(
            "8",
            "live bytes of the importing process at most, beside the change set",
            Megabytes(meter.Above),
            $"before: {Megabytes(meter.Before)}",
            meter.Above / (double)meter.Before));
        var (peak, bound) = await HeapAsync(server);
        table.Add(RatioRow.Reported(
            "8", "old generation of the server's heap at most", Megabytes(peak), "its bound: " + Megabytes(bound), peak / bound));

        var rates = new double[3];
        for (var round = 0; round < rates.Length; round++)
        {
            start = time.GetTimestamp();
            var image = await journal.LoadAsync(cancellationToken);
            rates[round] = (image.Nodes.Count + image.Relationships.Count) / time.GetElapsedTime(start).TotalSeconds;
        }

        var rate = Timings.Cost.Median(rates);
        table.Add(RatioRow.AtLeast(
            "8",
            $"load of {Figures.Count(facts)} nodes and relationships",
            $"{Figures.Count(rate)}/s",
            Figures.Count(LoadedPerSecond),
            rate / LoadedPerSecond,
            limit: 1));
    }

    private static string Megabytes(double bytes) => Figures.Plain($"{bytes / (1 << 20):0} MiB");

    private static async Task<(double Peak, double Bound)> HeapAsync(Neo4jServer server)
    {
        var row = (await server.RunAsync(Peaks)).GetProperty("data").GetProperty("values")[0];
        return (Number(row[0]), Number(row[1]));

        static double Number(JsonElement value) => Convert.ToDouble(value.GetRawText(), CultureInfo.InvariantCulture);
    }

    /// <summary>Collects now and then while the import tells how far it is, and looks what is left.</summary>
    private sealed class HeapMeter : IProgress<long>
    {
        private const long Between = 200_000;

        private readonly Lock _lock = new();
        private long _next;

        public long Before { get; } = GC.GetTotalMemory(forceFullCollection: true);

        public long Above { get; private set; }

        public void Report(long value)
        {
            lock (_lock)
            {
                if (value >= _next)
                {
                    _next = value + Between;
                    Above = Math.Max(Above, GC.GetTotalMemory(forceFullCollection: true) - Before);
                }
            }
        }
    }
}
