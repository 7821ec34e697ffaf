using Hierarchy.Specification;
using Hierarchy.Sqlite;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Random change sets, sound and unsound, get the same answer from Neo4j, by two handles, as from SQLite.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DifferentialTests
{
    private const int Nodes = 6;

    private const int Steps = 75;

    /// <summary>In five runs more than 300 change sets that have facts; some are refused on purpose, one in 20 is empty.</summary>
    private const int EnoughWithFacts = 61;

    private const int EnoughCommitted = 20;

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
            var (withFacts, refused) = (0, 0);
            for (var step = 0; step < Steps; step++)
            {
                var image = await embedded.LoadAsync(CancellationToken.None);
                var change = new RandomChange(random, image, Nodes).Make($"mutation {random.Next(Steps * 4)}");
                var handle = random.Next(2) == 0 ? journal : other;
                var answer = await JournalAnswers.OfAsync(embedded, change);
                Assert.Equal(answer, await JournalAnswers.OfAsync(handle, change));
                withFacts += change.Facts.Count > 0 ? 1 : 0;
                refused += answer.StartsWith(nameof(CommitReceipt), StringComparison.Ordinal) ? 0 : 1;
                Assert.Equal(
                    await embedded.FindAsync(change.Mutation, CancellationToken.None),
                    await other.FindAsync(change.Mutation, CancellationToken.None));
            }

            await JournalAnswers.AssertSameAsync(embedded, journal);
            Assert.True(withFacts >= EnoughWithFacts, $"Only {withFacts} change sets had facts.");
            Assert.True(refused > 0, "Nothing was refused.");
            AssertManifold(await embedded.LoadAsync(CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Commits took effect, and left nodes of every type and relationships of most, open and ended ones.</summary>
    private static void AssertManifold(GraphImage image)
    {
        Assert.True(image.Revision.Number >= EnoughCommitted, $"Only {image.Revision} commits took effect.");
        Assert.Equal(Enum.GetValues<NodeType>(), image.Nodes.Select(node => node.Type).Distinct().Order());
        Assert.InRange(image.Relationships.Select(relationship => relationship.Type).Distinct().Count(), 5, 9);
        Assert.Contains(image.Relationships, relationship => relationship.Period.To is null);
        Assert.Contains(image.Relationships, relationship => relationship.Period.To is not null);
    }
}
