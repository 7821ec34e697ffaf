using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Change sets that are written together are decided one by one, in order.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");
    private readonly TipSignal _signal = new(Revision.Zero);
    private readonly GroupWriter _writer;

    public GroupTests()
    {
        StoreFile.Create(_directory.Folder, Migrations.Embedded, TimeProvider.System);
        var log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        var (index, place) = IndexFile.Open(_directory.Folder, log, run: 1, CancellationToken.None);
        var state = new IndexState(Connections.OpenReader(_directory.Folder.Index), new IndexKeeper(index), place, run: 1);
        _writer = new GroupWriter(log, state, _signal);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_refusal_of_one_leaves_the_others()
    {
        var group = Commit(
            _town.Founding(Revision.Zero),
            new ChangeSetBuilder(Revision.Zero).Create(_town.Li).Build(),
            new ChangeSetBuilder(Revision.Zero).Create(_town.Person("zhao") with { Key = _town.Li.Key }).Build(),
            new ChangeSetBuilder(Revision.Zero).Create(_town.Person("qian")).Rely(Aspects.Ties, _town.Street).Build(),
            new ChangeSetBuilder(Revision.Zero).Create(_town.Person("sun")).Build());
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), await group[0]);
        await Assert.ThrowsAsync<ImpossibleFactException>(() => group[1]);
        await Assert.ThrowsAsync<ClaimClashException>(() => group[2]);
        var conflict = await Assert.ThrowsAsync<CommitConflictException>(() => group[3]);
        Assert.Equal([new Conflict(_town.Street.Id, Aspects.Ties, new Revision(1))], conflict.Conflicts);
        Assert.Equal(new CommitReceipt(new Revision(2), Replayed: false), await group[4]);
    }

    [Fact]
    public async Task Equal_mutations_in_one_group_apply_once()
    {
        var change = _town.Founding(Revision.Zero);
        var group = Commit(change, change, change);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), await group[0]);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: true), await group[1]);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: true), await group[2]);
    }

    [Fact]
    public async Task A_change_set_without_facts_answers_the_newest_of_its_group()
    {
        var group = Commit(_town.Founding(Revision.Zero), new ChangeSetBuilder(Revision.Zero).Build());
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), await group[1]);
    }

    [Fact]
    public async Task Who_waits_for_a_revision_hears_of_it_no_later_than_its_writer()
    {
        var wait = _signal.WaitAsync(Revision.Zero, CancellationToken.None).AsTask();
        Assert.False(wait.IsCompleted);
        await Commit(_town.Founding(Revision.Zero))[0];
        Assert.True(_signal.WaitAsync(Revision.Zero, CancellationToken.None).AsTask().IsCompletedSuccessfully);
        await wait;
    }

    [Fact]
    public async Task A_withdrawn_change_set_is_in_no_group_and_a_taken_one_cannot_be_withdrawn()
    {
        using var gaveUp = new CancellationTokenSource();
        await gaveUp.CancelAsync();
        var withdrawn = new PendingCommit(_town.Founding(Revision.Zero));
        withdrawn.TryWithdraw(gaveUp.Token);
        Assert.False(withdrawn.TryTake());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => withdrawn.Answer);

        var taken = new PendingCommit(_town.Founding(Revision.Zero));
        Assert.True(taken.TryTake());
        taken.TryWithdraw(gaveUp.Token);
        _writer.Commit([taken]);
        Assert.Equal(new Revision(1), (await taken.Answer).Revision);
    }

    private Task<CommitReceipt>[] Commit(params ChangeSet[] changes)
    {
        var group = Array.ConvertAll(changes, change => new PendingCommit(change));
        _writer.Commit(group);
        return Array.ConvertAll(group, commit => commit.Answer);
    }
}
