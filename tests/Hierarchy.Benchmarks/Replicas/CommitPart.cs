using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>Commits of one new person and a residence.</summary>
internal static class CommitPart
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync(IJournal journal, ReferenceMix mix, RatioTable table, CancellationToken cancellationToken)
    {
        var home = mix.Leaf.Parent.Source;
        var people = 0;
        var load = new CommitLoad(new Revision(1), home, 1, "warm");
        await load.RunAsync(journal, WarmUp, cancellationToken);
        var latencies = await Latencies.OfAsync(200, async () =>
        {
            var key = FormattableString.Invariant($"one{people++}");
            await journal.CommitAsync(Changes.MoveIn(new Revision(1), key, home), cancellationToken);
        });
        table.Add(RatioRow.Reported(
            "8",
            "a commit of one writer, p99",
            Figures.Duration(latencies.P99),
            $"median: {Figures.Duration(latencies.Median)}",
            latencies.P99 / latencies.Median));
        var alone = 0.0;
        foreach (var writers in (int[])[1, 32])
        {
            var rate = await new CommitLoad(new Revision(1), home, writers, $"w{writers}-").RunAsync(journal, Round, cancellationToken);
            alone = writers == 1 ? rate : alone;
            var who = writers == 1 ? "1 writer" : Figures.Plain($"{writers} concurrent writers");
            table.Add(RatioRow.Reported(
                "8", $"commits with {who}", Figures.Count(rate) + "/s", $"1 writer: {Figures.Count(alone)}/s", rate / alone));
        }
    }
}
