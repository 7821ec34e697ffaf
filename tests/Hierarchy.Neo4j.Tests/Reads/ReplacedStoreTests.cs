using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A bulk import that begins between two pages of a load: what was read is thrown away, as if it had begun before.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ReplacedStoreTests
{
    private const string Begin = "MATCH (g:Gate) SET g.importing = 'the import'";

    private readonly SampleTown _town = new("town");

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_load_in_which_an_import_begins_is_refused_as_one_after_it(int page)
    {
        var (store, client) = await FoundAsync(page, Begin);
        await using (client)
        {
            var told = await Assert.ThrowsAsync<StoreUnavailableException>(() => LoadAsync(store, client));
            Assert.True(told.MayRetry);
            Assert.Contains("the import", told.Message, StringComparison.Ordinal);
            Assert.True(client.HasMeddled);
        }
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Of_a_store_that_is_emptied_meanwhile_and_filled_by_an_import_nothing_is_seen(int page)
    {
        var (store, client) = await FoundAsync(
            page, "MATCH (c:Commit) DETACH DELETE c", "MATCH (j:Journal) SET j.revision = 0", Begin);
        await using (client)
        {
            var image = await LoadAsync(store, client);
            Assert.Equal(Revision.Zero, image.Revision);
            Assert.Empty(image.Nodes);
            Assert.Empty(image.Relationships);
            Assert.True(client.HasMeddled);
        }
    }

    [SkippableFact]
    public async Task A_load_in_which_nothing_begins_is_taken_at_once()
    {
        var (store, client) = await FoundAsync(page: 2);
        await using (client)
        {
            Assert.Equal(new Revision(1), (await LoadAsync(store, client)).Revision);
        }
    }

    /// <summary>A store with a town in it, and the way to it on which something happens before a page of nodes is asked for.</summary>
    private async Task<(Neo4jStore Store, MeddlingClient Client)> FoundAsync(int page, params string[] statements)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        return (store, new MeddlingClient(new CypherClient(store.Options, TimeProvider.System, new Bookmarks()), page, MeddleAsync));

        async Task MeddleAsync()
        {
            foreach (var statement in statements)
            {
                await store.Server.RunAsync(statement);
            }
        }
    }

    private static Task<GraphImage> LoadAsync(Neo4jStore store, MeddlingClient client)
    {
        var reader = new StoreReader(new Attempts(client, TimeProvider.System));
        var options = store.Options with { PageSize = 2, MaxLong = 1 };
        return new GraphLoader(reader, new TipReader(reader), new FeedReader(reader, new Bookmarks()), options)
            .LoadAsync(CancellationToken.None);
    }

    /// <summary>Does something once, before one of the pages of nodes.</summary>
    private sealed class MeddlingClient(ICypherClient inner, int page, Func<Task> meddleAsync) : ICypherClient
    {
        private int _pages;

        public bool HasMeddled => _pages >= page;

        public async Task<CypherAnswer> RunAsync(
            CypherStatement statement,
            Action<Utf8JsonWriter>? parameters,
            CancellationToken cancellationToken,
            CancellationToken deadline = default)
        {
            if (statement == CypherStatements.LoadNodes && ++_pages == page)
            {
                await meddleAsync();
            }

            return await inner.RunAsync(statement, parameters, cancellationToken, deadline);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
