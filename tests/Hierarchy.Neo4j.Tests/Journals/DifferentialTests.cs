using Hierarchy.Specification;
using Hierarchy.Sqlite;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Random change sets, sound and unsound, get the same answer from Neo4j, by two handles, as from SQLite.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DifferentialTests
{
    private const int Nodes = 6;

    /// <summary>In five runs more than 300 change sets that change something: every fourth is empty.</summary>
    private const int Steps = 90;

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_answer_is_that_of_the_embedded_store(int seed)
    {
        var store = await Neo4jStore.CreateAsync();
        for (var run = 0; run < TestScale.Of(1); run++)
        {
            await store.Server.WipeAsync();
            await AssertSameAsync(store, new Random((seed * 1000) + run));
        }
    }

    private static async Task AssertSameAsync(Neo4jStore store, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("hierarchy-differential-");
        try
        {
            await using var embedded = await SqliteJournals.OpenAsync(new SqliteOptions { Path = folder.FullName });
            await using var journal = await store.OpenAsync();
            await using var other = await store.OpenAsync();
            for (var step = 0; step < Steps; step++)
            {
                var image = await embedded.LoadAsync(CancellationToken.None);
                var change = new RandomChange(random, image, Nodes).Make($"mutation {random.Next(Steps * 4)}");
                var handle = random.Next(2) == 0 ? journal : other;
                Assert.Equal(await JournalAnswers.OfAsync(embedded, change), await JournalAnswers.OfAsync(handle, change));
                Assert.Equal(
                    await embedded.FindAsync(change.Mutation, CancellationToken.None),
                    await other.FindAsync(change.Mutation, CancellationToken.None));
            }

            await JournalAnswers.AssertSameAsync(embedded, journal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
