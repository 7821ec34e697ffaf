using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Who only looks does not make a store.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class MissingStoreTests
{
    [SkippableFact]
    public async Task An_empty_database_is_refused_and_stays_as_it_was_when_none_shall_be_made()
    {
        var store = await Neo4jStore.CreateAsync();
        await DropConstraintsAsync(store.Server);

        var options = store.Options with { Create = false };
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(
            () => Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None));

        Assert.Equal("STORE_MISSING", refusal.Code);
        Assert.Equal(0, await CountAsync(store.Server, "MATCH (n) RETURN count(n)"));
        Assert.Equal(0, await CountAsync(store.Server, "SHOW CONSTRAINTS YIELD name RETURN count(name)"));
    }

    [SkippableFact]
    public async Task A_store_is_opened_although_none_shall_be_made()
    {
        var store = await Neo4jStore.CreateAsync();
        await (await store.OpenAsync()).DisposeAsync();
        var options = store.Options with { Create = false };
        await using var journal = await Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        Assert.Equal(Revision.Zero, (await journal.LoadAsync(CancellationToken.None)).Revision);
    }

    private static async Task DropConstraintsAsync(Neo4jServer server)
    {
        var names = await server.RunAsync("SHOW CONSTRAINTS YIELD name RETURN name");
        foreach (var row in names.GetProperty("data").GetProperty("values").EnumerateArray())
        {
            await server.RunAsync($"DROP CONSTRAINT {row[0].GetString()}");
        }
    }

    private static async Task<long> CountAsync(Neo4jServer server, string statement)
    {
        JsonElement body = await server.RunAsync(statement);
        return body.GetProperty("data").GetProperty("values")[0][0].GetInt64();
    }
}
