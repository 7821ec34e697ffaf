using System.Collections.Concurrent;

namespace Hierarchy.Packs.Tests;

/// <summary>The committed packs, imported into an empty store; each once for all tests.</summary>
internal static class SeedStores
{
    public static readonly PackPlanOptions Options = new() { Today = TinyPack.Today, At = DateTimeOffset.UnixEpoch };

    private static readonly ConcurrentDictionary<string, Lazy<Task<GraphImage>>> Stores = [];

    public static Task<GraphImage> OfAsync(string name)
        => Stores.GetOrAdd(name, key => new Lazy<Task<GraphImage>>(() => ImportAsync(key))).Value;

    private static async Task<GraphImage> ImportAsync(string name)
    {
        var pack = await PackReader.ReadAsync(SeedFolders.Of(name), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, Options);
        Xunit.Assert.Empty(plan.ErrorLines());
        return StoreOf.Apply(GraphImage.Empty, plan.ChangeSet!);
    }
}
