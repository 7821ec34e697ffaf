using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Packs;

namespace Hierarchy.Benchmarks.Imports;

/// <summary>Target 7: rows of a pack from the files to a validated change set, in seconds of processor time.</summary>
internal static class ImportSuite
{
    private const int Units = 100_000;
    private const double RowsPerSecond = 200_000;

    public static async Task MeasureAsync(RatioTable table, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await MixPack.WriteAsync(ReferenceMixBuilder.Build(Units), folder.Path, cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var options = new PackPlanOptions { Today = DateOnly.FromDateTime(now.UtcDateTime), At = now };
        var rows = 0L;
        var seconds = await Cost.MedianAsync(async () =>
        {
            var pack = await PackReader.ReadAsync(folder.Path, null, cancellationToken);
            var plan = PackPlanner.Plan(pack, GraphImage.Empty, options);
            rows = plan.ChangeSet is null ? throw new InvalidOperationException(plan.Report.ToString()) : pack.RowCount;
        });
        var rate = rows / seconds;
        table.Add(RatioRow.AtLeast(
            "7",
            $"import of {Figures.Count(rows)} CSV rows, read and validated",
            $"{Figures.Count(rate)} rows/s of a core",
            Figures.Count(RowsPerSecond),
            rate / RowsPerSecond,
            limit: 1));
    }
}
