using Hierarchy.Specification;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A run that does not get into the index, though a later one would: the index never passes over it.</summary>
public sealed class IndexFailureTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");
    private readonly SqliteConnection _index;
    private readonly LogPlace _start;
    private readonly HeldKeeper _keeper;
    private GroupWriter? _writer;

    public IndexFailureTests()
    {
        StoreFile.Create(_directory.Folder, Migrations.Embedded, TimeProvider.System);
        var log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        (_index, _start) = IndexFile.Open(_directory.Folder, log, run: 1, CancellationToken.None);
        _keeper = new HeldKeeper(_index);
        var state = new IndexState(Connections.OpenReader(_directory.Folder.Index), _keeper, _start, run: 1);
        _writer = new GroupWriter(log, state, new TipSignal(_start.Revision));
    }

    public void Dispose()
    {
        Close();
        _directory.Dispose();
    }

    [Fact]
    public async Task No_run_is_written_after_one_that_failed_while_a_group_was_under_way()
    {
        var founding = _town.Founding(Revision.Zero);
        await CommitAsync(founding);

        // Once much has gathered, the end of a group waits for the run that is held, which fails.
        for (var number = 0; _keeper.Failure is null && number < 10; number++)
        {
            await CommitAsync(new ChangeSetBuilder(Revision.Zero).Create(_town.Person($"p{number}")).Build());
        }

        Assert.NotNull(_keeper.Failure);
        var refused = CommitAsync(founding);
        Assert.False((await Assert.ThrowsAsync<StoreUnavailableException>(() => refused)).MayRetry);
        Close();

        await using var restarted = await SqliteJournals.OpenAsync(_directory.Options with { VerifyOnOpenUpTo = 0 });
        Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: true), await restarted.CommitAsync(founding, CancellationToken.None));
    }

    [Fact]
    public async Task A_run_that_fails_while_a_group_begins_is_not_forgotten()
    {
        var founding = _town.Founding(Revision.Zero);
        await CommitAsync(founding);
        _keeper.FailsOnceLookedAt = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(founding));
    }

    [Fact]
    public void A_run_that_does_not_begin_where_the_index_ends_is_refused_as_damage()
    {
        using var writer = new IndexWriter(_index);
        var elsewhere = new RecentCommits(_start with { Revision = _start.Revision.Next });
        Assert.True(StoreErrors.IsUnusable(Assert.Throws<SqliteException>(() => writer.Write(elsewhere))));
        _index.Execute("ROLLBACK");
        Assert.Equal(_start.Revision, IndexReader.Revision(_index));
    }

    private Task<CommitReceipt> CommitAsync(ChangeSet changeSet)
    {
        var commit = new PendingCommit(changeSet);
        _writer!.Commit([commit]);
        return commit.Answer;
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
