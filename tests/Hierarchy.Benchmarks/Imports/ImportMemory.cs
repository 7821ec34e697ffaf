using System.Runtime.CompilerServices;
using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Packs;

namespace Hierarchy.Benchmarks.Imports;

/// <summary>
/// What a row of a large pack takes while it is read and planned into an empty store: live bytes after a forced collection, every
/// 100,000 rows and whenever another phase begins. What a store takes to hold it is another matter.
/// </summary>
internal static class ImportMemory
{
    /// <summary>Makes a pack of a million rows.</summary>
    private const int Units = 275_000;

    public static async Task MeasureAsync(RatioTable table, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder.Path, cancellationToken);
        // What finished the writing called this method, and its frames still hold the mix.
        await Task.Yield();
        var meter = new LiveMeter();
        var (rows, facts) = await ImportAsync(folder.Path, meter, cancellationToken);
        foreach (var (phase, bytes) in meter.MostByPhase)
        {
            var what = $"live bytes a row at most while {phase.ToString().ToLowerInvariant()}, {Figures.Count(rows)} CSV rows";
            var (each, share) = ((double)bytes / rows, (double)bytes / meter.Most);
            table.Add(RatioRow.Reported("7", what, Figures.Bytes(each), $"all {bytes >> 20} MiB", share));
        }

        var made = $"facts of a pack of {Figures.Count(rows)} rows";
        table.Add(RatioRow.Reported("7", made, Figures.Count(facts), "rows", (double)facts / rows));
    }

    /// <summary>A method of its own, so that nothing of the mix stays on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task WriteAsync(string folder, CancellationToken cancellationToken)
        => MixPack.WriteAsync(ReferenceMixBuilder.Build(Units), folder, cancellationToken);

    private static async Task<(long Rows, int Facts)> ImportAsync(string folder, LiveMeter meter, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var options = new PackPlanOptions { Today = DateOnly.FromDateTime(now.UtcDateTime), At = now };
        var pack = await PackReader.ReadAsync(folder, meter, cancellationToken);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, options, meter);
        var facts = plan.ChangeSet?.Facts.Count ?? throw new InvalidOperationException(plan.Report.ToString());
        meter.Report(new PackProgress(PackPhase.Committing, Done: 0, facts));
        GC.KeepAlive(plan);
        return (pack.RowCount, facts);
    }

    /// <summary>Collects, and looks what is left.</summary>
    private sealed class LiveMeter : IProgress<PackProgress>
    {
        private const long RowsBetween = 100_000;

        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _next;

        public SortedDictionary<PackPhase, long> MostByPhase { get; } = [];

        public long Most => MostByPhase.Values.Max();

        public void Report(PackProgress value)
        {
            var rows = value.Phase == PackPhase.Reading ? value.Rows : value.Done;
            if (MostByPhase.ContainsKey(value.Phase) && rows < _next)
            {
                return;
            }

            _next = rows + RowsBetween;
            var live = GC.GetTotalMemory(forceFullCollection: true) - _before;
            MostByPhase[value.Phase] = Math.Max(live, MostByPhase.GetValueOrDefault(value.Phase));
        }
    }
}
