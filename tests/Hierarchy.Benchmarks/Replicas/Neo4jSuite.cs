using Hierarchy.Benchmarks.Engines;
using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Neo4j;
using Hierarchy.Specification;
using Hierarchy.Sqlite;
using Xunit;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>
/// Target 8: a replica on a real Neo4j, at the largest size asked for. By the clock, since a server is waited for and not computed.
/// </summary>
internal static class Neo4jSuite
{
    /// <summary>What a server gets that shall be measured, unless somebody says otherwise.</summary>
    private static readonly (string Name, string Value)[] ServerSizes =
        [("NEO4J_HEAP", "2g"), ("NEO4J_PAGECACHE", "512m"), ("NEO4J_TIER", "4")];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task MeasureAsync(int[] sizes, RatioTable table, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in ServerSizes)
        {
            Environment.SetEnvironmentVariable(name, Environment.GetEnvironmentVariable(name) ?? value);
        }

        try
        {
            var server = await Neo4jServers.SharedAsync();
            await using (server)
            {
                await server.WipeAsync();
                await MeasureAsync(server, ReferenceMixBuilder.Build(sizes[^1]), table, cancellationToken);
            }
        }
        catch (SkipException reason)
        {
            await Console.Error.WriteLineAsync($"Not measured: {reason.Message}");
        }
    }

    private static async Task MeasureAsync(Neo4jServer server, ReferenceMix mix, RatioTable table, CancellationToken cancellationToken)
    {
        var options = new Neo4jOptions
        {
            Uri = server.Uri,
            User = server.User,
            Password = server.Password,
            Database = server.Database,
            CommitTimeout = Patience,
        };
        await using var journal = await Neo4jJournals.OpenAsync(options, TimeProvider.System, cancellationToken);
        await BulkPart.MeasureAsync(server, journal, mix, table, cancellationToken);
        await using var replica = await EngineStart.StartAsync(journal, cancellationToken);
        await MeasureReadsAsync(mix, replica, table, cancellationToken);
        await CommitPart.MeasureAsync(journal, mix, table, cancellationToken);
        await MovePart.MeasureAsync(journal, mix, table, cancellationToken);
        await FollowPart.MeasureAsync(options, mix, table, cancellationToken);
    }

    /// <summary>The same engine answers, whatever lies behind it.</summary>
    private static async Task MeasureReadsAsync(
        ReferenceMix mix, IGraphStore replica, RatioTable table, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = folder.Path }, null, cancellationToken);
        await journal.CommitAsync(MixChanges.Import(mix), cancellationToken);
        await using var embedded = await EngineStart.StartAsync(journal, cancellationToken);
        var (ours, theirs) = await Cost.CompareAsync(
            EngineSuite.Asking(replica, mix.Community, 10), EngineSuite.Asking(embedded, mix.Community, 10));
        table.Add(RatioRow.AtMost(
            "8",
            $"kept measures of a community and 10 children from a replica of Neo4j, {Figures.Count(mix.Units)} units",
            Figures.Duration(ours),
            $"embedded store: {Figures.Duration(theirs)}",
            ours / theirs,
            limit: 1.2));
    }
}
