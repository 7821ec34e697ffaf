using Xunit;

namespace Hierarchy.Specification;

/// <summary>
/// What every <see cref="IJournal"/> keeps. A subclass gives the store, an empty one for each test, and removes it in its <c>Dispose</c>. What a journal does not offer
/// (<see cref="JournalFeatures"/>) is reported as skipped with its reason.
/// </summary>
public abstract partial class JournalSpecification : IAsyncLifetime
{
    private IJournal? _journal;

    /// <summary>The journal under test.</summary>
    protected IJournal Journal => _journal!;

    public async Task InitializeAsync() => _journal = await OpenAsync();

    public async Task DisposeAsync() => await Journal.DisposeAsync();

    /// <summary>Opens the test's own store: empty at first, the same one again afterwards.</summary>
    protected abstract Task<IJournal> OpenAsync();

    protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        _journal = await OpenAsync();
    }

    protected async Task<Revision> CommitAsync(ChangeSet changeSet) => (await Journal.CommitAsync(changeSet, CancellationToken.None)).Revision;

    /// <summary>An organization that is in the journal.</summary>
    protected async Task<(SampleTown Town, Revision Revision)> FoundAsync(string seed = "town")
    {
        var town = new SampleTown(seed);
        return (town, await CommitAsync(town.Founding(await TipAsync())));
    }

    protected async Task<Revision> TipAsync() => (await Journal.LoadAsync(CancellationToken.None)).Revision;

    /// <summary>The whole feed, in pages of three.</summary>
    protected async Task<List<Commit>> ReadFeedAsync()
    {
        var commits = new List<Commit>();
        while (true)
        {
            var since = commits.Count == 0 ? Revision.Zero : commits[^1].Revision;
            var page = await Journal.FeedAsync(since, 3, CancellationToken.None);
            Assert.False(page.LoadAnew);
            if (page.Commits.Count == 0)
            {
                return commits;
            }

            commits.AddRange(page.Commits);
        }
    }

    /// <summary>Whether a load gives what a replay of the feed gives, and the store is whole.</summary>
    protected async Task AssertWholeAsync()
    {
        var image = await Journal.LoadAsync(CancellationToken.None);
        var nodes = new Dictionary<NodeId, NodeData>();
        var relationships = new Dictionary<RelationshipId, RelationshipData>();
        var feed = await ReadFeedAsync();
        foreach (var fact in feed.SelectMany(commit => commit.Facts))
        {
            if (fact is NodeFact node)
            {
                nodes[node.After.Id] = node.After;
            }
            else if (fact is RelationshipFact relationship)
            {
                relationships[relationship.After.Id] = relationship.After;
            }
        }

        Assert.Equal(feed.Count, image.Revision.Number);
        Assert.Equal(nodes.Values.OrderBy(node => node.Id), image.Nodes.OrderBy(node => node.Id));
        Assert.Equal(relationships.Values.OrderBy(r => r.Id), image.Relationships.OrderBy(r => r.Id));
        Assert.Empty(await Journal.VerifyAsync(CancellationToken.None));
    }
}
