using Hierarchy.Sqlite.Crasher;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>What must hold of a store that a crasher wrote to, however it ended.</summary>
internal static class StoreAssert
{
    /// <summary>Everything acknowledged is there, each commit is whole, and the store takes the next one.</summary>
    public static async Task WholeAsync(StoreDirectory directory, IReadOnlyCollection<string> acknowledged)
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
