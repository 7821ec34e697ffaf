using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A text that the server would not read is refused before anything is sent, and nothing is written.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class LongTextTests
{
    private const int MostThatTheServerReads = 20_000_000;

    [SkippableTheory]
    [InlineData(int.MaxValue, "the store takes 20000000")]
    [InlineData(2, "a fact of a bulk import has 8000000 at most")]
    public async Task It_is_an_impossible_fact_in_a_commit_and_in_a_bulk_import(int bulkFacts, string limit)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await Neo4jJournals.OpenAsync(
            store.Options with { BulkFacts = bulkFacts }, TimeProvider.System, CancellationToken.None);
        var town = new SampleTown("town");
        var large = town.Wang with { Attributes = AttributeMap.Of([new("a", new string('x', MostThatTheServerReads))]) };
        var change = new ChangeSetBuilder(Revision.Zero).Create(town.Li, large).Build();

        var told = await Assert.ThrowsAsync<ImpossibleFactException>(async () => await journal.CommitAsync(change, CancellationToken.None));

        Assert.Contains(limit, told.Message, StringComparison.Ordinal);
        Assert.Null(await journal.FindAsync(change.Mutation, CancellationToken.None));
        var left = await store.Server.RunAsync("MATCH (n) WHERE NOT n:Gate AND NOT n:Journal RETURN count(n)");
        Assert.Equal(0, left.GetProperty("data").GetProperty("values")[0][0].GetInt32());
        var next = await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).Create(town.Li).Build(), CancellationToken.None);
        Assert.Equal(new Revision(1), next.Revision);
    }
}
