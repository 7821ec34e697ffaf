using System.Globalization;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Benchmarks.Journals;

/// <summary>
/// Target 5: durable commits by the clock, since a flush is waited for and not computed. The bare log always writes full groups.
/// </summary>
internal static class JournalSuite
{
    /// <summary>Many and short, each side after the other: what a flush costs on a shared disk changes from second to second.</summary>
    private const int Rounds = 15;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task MeasureAsync(RatioTable table, CancellationToken cancellationToken)
    {
        foreach (var (writers, limit) in new[] { (1, 0.8), (32, 0.5) })
        {
            using var folder = new TemporaryFolder();
            var load = await StartAsync(folder, writers, cancellationToken);
            await RunAsync(load, folder, WarmUp, cancellationToken);
            using var bare = new BareLog(folder.Path, new byte[PayloadOf(folder)]);
            BareRate(bare, writers);
            var (ours, theirs, ratios) = (new double[Rounds], new double[Rounds], new double[Rounds]);
            for (var round = 0; round < Rounds; round++)
            {
                ours[round] = await RunAsync(load, folder, Round, cancellationToken);
                theirs[round] = BareRate(bare, writers);
                ratios[round] = ours[round] / theirs[round];
            }

            var (rate, yardstick) = (Cost.Median(ours), Cost.Median(theirs));
            table.Add(RatioRow.AtLeast(
                "5",
                $"durable commits with {writers} concurrent writer{(writers == 1 ? "" : "s")}",
                Figures.Count(rate) + "/s",
                $"bare WAL, groups of {writers}: {Figures.Count(yardstick)}/s",
                Cost.Median(ratios),
                limit));
        }
    }

    private static async Task<CommitLoad> StartAsync(TemporaryFolder folder, int writers, CancellationToken cancellationToken)
    {
        await using var journal = await OpenAsync(folder, cancellationToken);
        var home = new OrgUnitData { Id = NodeId.Of(NodeType.OrgUnit, "D"), Key = "D", Name = "D", Kind = OrgUnitKind.District };
        var change = Changes.Of(Revision.Zero, "home", [new NodeFact(Before: null, home)]);
        return new CommitLoad((await journal.CommitAsync(change, cancellationToken)).Revision, home.Id, writers);
    }

    /// <summary>Each round has the journal for itself: closed, it writes nothing beside the bare log.</summary>
    private static async Task<double> RunAsync(
        CommitLoad load, TemporaryFolder folder, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var journal = await OpenAsync(folder, cancellationToken);
        return await load.RunAsync(journal, duration, cancellationToken);
    }

    private static Task<IJournal> OpenAsync(TemporaryFolder folder, CancellationToken cancellationToken)
        => SqliteJournals.OpenAsync(new SqliteOptions { Path = folder.Path, VerifyOnOpenUpTo = 0 }, null, cancellationToken);

    private static double BareRate(BareLog bare, int group)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        var written = 0;
        while (time.GetElapsedTime(start) < Round)
        {
            bare.Write(group);
            written += group;
        }

        return written / time.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>How many bytes the journal logs for a commit.</summary>
    private static int PayloadOf(TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Path, "hierarchy.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(avg(length(content)) AS INTEGER) FROM commits";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
