using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Sqlite;

namespace Hierarchy.Benchmarks.Memories;

/// <summary>How long a process takes from an embedded store with a checkpoint to a graph that answers.</summary>
internal static class StartSuite
{
    /// <summary>The store is filled through its journal, which is not what is measured.</summary>
    private const int MostUnits = 100_000;
    private const double NodesPerSecond = 500_000;

    public static async Task MeasureAsync(int size, RatioTable table, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var nodes = await FillAsync(folder, Math.Min(size, MostUnits), cancellationToken);
        var rate = nodes / await Cost.MedianAsync(async () =>
        {
            await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = folder.Path }, null, cancellationToken);
            await using var engine = await EngineStart.StartAsync(journal, cancellationToken);
        });
        table.Add(RatioRow.AtLeast(
            "6",
            $"start-up from a checkpoint with {Figures.Count(nodes)} nodes",
            $"{Figures.Count(rate)} nodes/s of a core",
            Figures.Count(NodesPerSecond),
            rate / NodesPerSecond,
            limit: 1));
    }

    private static async Task<int> FillAsync(TemporaryFolder folder, int units, CancellationToken cancellationToken)
    {
        var mix = ReferenceMixBuilder.Build(units);
        await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = folder.Path }, null, cancellationToken);
        var nodes = mix.Nodes.Select(Fact (node) => new NodeFact(Before: null, node));
        var relationships = mix.Relationships.Select(Fact (relationship) => new RelationshipFact(Before: null, relationship));
        await journal.CommitAsync(Changes.Of(Revision.Zero, "fill", [.. nodes, .. relationships]), cancellationToken);
        await journal.SaveCheckpointAsync(await journal.LoadAsync(cancellationToken), cancellationToken);
        return mix.Nodes.Count;
    }
}
