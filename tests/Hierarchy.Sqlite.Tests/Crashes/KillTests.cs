using Hierarchy.Specification;
using Hierarchy.Sqlite.Crasher;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A process that is killed in the middle of a stream of commits loses nothing that it acknowledged and leaves no half of anything.</summary>
public sealed class KillTests
{
    private static readonly int Kills = TestScale.Of(24);

    [Fact]
    public async Task Every_acknowledged_commit_is_whole_after_each_kill()
    {
        using var directory = new StoreDirectory();
        var random = new Random(20250601);
        var acknowledged = new List<string>();
        for (var run = 0; run < Kills; run++)
        {
            var longer = TimeSpan.FromMilliseconds(random.NextDouble() * 40);
            acknowledged.AddRange(await CrasherProcess.RunAndKillAsync(directory.Path, $"run{run}", random.Next(1, 80), longer));
            await AssertWholeAsync(directory, acknowledged);
        }

        Assert.True(acknowledged.Count >= Kills);
    }

    private static async Task AssertWholeAsync(StoreDirectory directory, List<string> acknowledged)
    {
        await using var journal = await directory.OpenAsync();
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        var feed = await journal.FeedAsync(Revision.Zero, int.MaxValue, CancellationToken.None);
        var committed = feed.Commits.Select(commit => commit.Mutation.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(committed, acknowledged.ToHashSet(StringComparer.Ordinal));
        Assert.All(feed.Commits, commit => Assert.Equal(CommitStream.FactsOf(commit.Mutation.Value), commit.Facts));

        var image = await journal.LoadAsync(CancellationToken.None);
        var facts = committed.SelectMany(CommitStream.FactsOf).ToList();
        Assert.Equal(facts.OfType<NodeFact>().Select(fact => fact.After).ToHashSet(), image.Nodes.ToHashSet());
        Assert.Equal(facts.OfType<RelationshipFact>().Select(fact => fact.After).ToHashSet(), image.Relationships.ToHashSet());
        Assert.Equal(feed.Commits.Count, image.Revision.Number);
    }
}
