using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What lies in a real database is looked at before anything is written to it.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class StoreFormatTests
{
    [SkippableTheory]
    [InlineData("CREATE (:Movie {title: 'The Matrix'})", "STORE_FOREIGN")]
    [InlineData("CREATE (:Journal {title: 'Nature'})", "STORE_FOREIGN")]
    [InlineData("CREATE (:Journal {id: 'journal', revision: 'first', format: 1})", "STORE_FOREIGN")]
    [InlineData("CREATE (:Journal {id: 'journal', revision: 3, format: 99})", "STORE_NEWER")]
    public async Task What_is_not_this_programs_is_refused_and_left_as_it_is(string planted, string code)
    {
        var store = await Neo4jStore.CreateAsync();
        await store.Server.RunAsync(planted);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Equal(code, refusal.Code);
        var left = await store.Server.RunAsync("MATCH (n) RETURN count(n)");
        Assert.Equal(1, left.GetProperty("data").GetProperty("values")[0][0].GetInt32());
    }

    [SkippableFact]
    public async Task A_wrong_password_and_a_database_that_is_missing_are_told_apart()
    {
        var store = await Neo4jStore.CreateAsync();
        Assert.Equal("STORE_UNAUTHORIZED", await RefusalAsync(store.Options with { Password = "wrong" }));
        Assert.Equal("STORE_MISSING", await RefusalAsync(store.Options with { Database = "elsewhere" }));
    }

    [SkippableFact]
    public async Task A_migration_that_was_broken_off_is_made_up_for()
    {
        var store = await Neo4jStore.CreateAsync();
        await using (await store.OpenAsync())
        {
        }

        await store.Server.RunAsync("MATCH (j:Journal) SET j.format = 0");
        await store.Server.RunAsync("DROP CONSTRAINT entity_claim IF EXISTS");
        await using var journal = await store.OpenAsync();
        var constraints = await store.Server.RunAsync("SHOW CONSTRAINTS YIELD name WHERE name = 'entity_claim' RETURN count(*)");
        Assert.Equal(1, constraints.GetProperty("data").GetProperty("values")[0][0].GetInt32());
    }

    [SkippableFact]
    public async Task Several_processes_may_open_an_empty_database_at_once()
    {
        var store = await Neo4jStore.CreateAsync();
        var journals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(store.OpenAsync)));
        var town = new SampleTown("town");
        await journals[0].CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        foreach (var journal in journals)
        {
            Assert.Equal(new Revision(1), (await journal.LoadAsync(CancellationToken.None)).Revision);
            await journal.DisposeAsync();
        }
    }

    private static async Task<string> RefusalAsync(Neo4jOptions options)
        => (await Assert.ThrowsAsync<StoreRefusedException>(
            () => Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None))).Code;
}
