using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>
/// Export, import into an empty store, export: the same graph up to ids, and the same bytes; and an import into the store itself changes
/// nothing.
/// </summary>
internal static class RoundTrip
{
    /// <summary>Goes round, and answers the text of every file.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CheckAsync(GraphImage graph, DateOnly today)
    {
        using var folder = new TemporaryFolder();
        var export = await PackExporter.ExportAsync(graph, folder.Of("first"), today, CancellationToken.None);
        Assert.Empty(export.Report.Errors);
        var written = Directory.GetFiles(folder.Of("first")).Select(Path.GetFileName).Order();
        Assert.Equal(export.Files.Select(file => file.Name).Order(), written);

        var pack = await PackReader.ReadAsync(folder.Of("first"), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, new PackPlanOptions { Today = today, At = DateTimeOffset.UnixEpoch });
        Assert.Empty(plan.ErrorLines());
        var again = StoreOf.Apply(GraphImage.Empty, plan.ChangeSet!);
        Assert.Equal(Contents(graph), Contents(again));

        var onItself = PackPlanner.Plan(pack, graph, new PackPlanOptions { Today = today, At = DateTimeOffset.UnixEpoch, Prune = true });
        Assert.Empty(onItself.ErrorLines());
        Assert.Empty(onItself.ChangeSet!.Facts);

        var second = await PackExporter.ExportAsync(again, folder.Of("second"), today, CancellationToken.None);
        Assert.Equal(export.Files, second.Files);
        Assert.All(export.Files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(folder.Of("first"), file.Name)),
            File.ReadAllBytes(Path.Combine(folder.Of("second"), file.Name))));
        return export.Files.ToDictionary(file => file.Name, file => File.ReadAllText(Path.Combine(folder.Of("first"), file.Name)));
    }

    /// <summary>Everything in a graph but its ids, each thing with how often it is there.</summary>
    private static Dictionary<object, int> Contents(GraphImage graph)
    {
        var nodes = graph.Nodes.ToDictionary(node => node.Id, node => node with { Id = default });
        var relationships = graph.Relationships.Select(object (relationship) =>
            (nodes[relationship.Source], nodes[relationship.Target],
                relationship with { Id = default, Source = default, Target = default }));
        return nodes.Values.Concat(relationships).GroupBy(thing => thing).ToDictionary(things => things.Key, things => things.Count());
    }
}
