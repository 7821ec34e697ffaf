using Xunit;

namespace Hierarchy.Specification;

/// <summary>
/// What every <see cref="IJournal"/> keeps. A subclass gives the store, an empty one for each test, and removes it in its <c>Dispose</c>.
/// What a journal does not offer it declares (<see cref="JournalFeatures"/>), and the rule says what holds instead: a store that is not
/// durable is empty when it is opened again, one that is not shared refuses a second handle. Rules about two who write at once are asked
/// of two handles on one store where it is shared. Where there can be one handle only, as one process is all that may write, the two are
/// two callers of it, each with a change set that was planned before the other's commit: the journal tells callers apart by nothing but
/// what they send.
/// </summary>
public abstract partial class JournalSpecification : IAsyncLifetime
{
    private IJournal? _journal;
    private IJournal? _other;

    /// <summary>The journal under test.</summary>
    protected IJournal Journal => _journal!;

    /// <summary>
    /// The handle of somebody else on the same store; of a journal that is not shared: the same handle, used by another caller.
    /// </summary>
    protected IJournal Other => _other ?? Journal;

    public async Task InitializeAsync()
    {
        _journal = await OpenAsync();
        if (_journal.Features.Shared)
        {
            _other = await OpenSecondAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_other is not null)
        {
            await _other.DisposeAsync();
        }

        await Journal.DisposeAsync();
    }

    /// <summary>
    /// Opens the test's own store: empty at first, the same one again afterwards; what is not durable is empty each time.
    /// </summary>
    protected abstract Task<IJournal> OpenAsync();

    /// <summary>
    /// Opens the test's own store once more while it is open, as another process would: with nothing in common with the first handle but
    /// the store. A durable journal that is not shared refuses; of one that is neither, this is another store.
    /// </summary>
    protected virtual Task<IJournal> OpenSecondAsync() => OpenAsync();

    protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        _journal = await OpenAsync();
    }

    protected Task<Revision> CommitAsync(ChangeSet changeSet) => CommitAsync(Journal, changeSet);

    protected static async Task<Revision> CommitAsync(IJournal journal, ChangeSet changeSet)
        => (await journal.CommitAsync(changeSet, CancellationToken.None)).Revision;

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
