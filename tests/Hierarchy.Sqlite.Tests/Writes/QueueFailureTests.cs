using Hierarchy.Specification;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>However a group fails, everybody in it and after it is answered, and the queue ends.</summary>
public sealed class QueueFailureTests : IDisposable
{
    /// <summary>Only to end a test that would hang.</summary>
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(2);

    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");
    private readonly SqliteConnection _log;
    private readonly SqliteConnection _indexReader;
    private readonly GroupWriter _writer;
    private readonly CommitQueue _queue;

    public QueueFailureTests()
    {
        StoreFile.Create(_directory.Folder, Migrations.Embedded, TimeProvider.System);
        _log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        var (index, place) = IndexFile.Open(_directory.Folder, _log, run: 1, CancellationToken.None);
        _indexReader = Connections.OpenReader(_directory.Folder.Index);
        var state = new IndexState(_indexReader, new IndexKeeper(index), place, run: 1);
        _writer = new GroupWriter(_log, state, new TipSignal(place.Revision));
        _queue = new CommitQueue(_writer, _directory.Options);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_rollback_that_fails_leaves_nobody_without_an_answer()
    {
        Refusals.Refuse(_log, "COMMIT", "ROLLBACK");
        await AssertStoppedAsync();
        await CloseAsync();
    }

    [Fact]
    public async Task A_group_that_cannot_begin_for_a_reason_that_is_not_SQLites_is_answered()
    {
        _writer.Dispose();
        await AssertStoppedAsync();

        // What was closed before cannot be closed again; that is told, and the next who closes the queue does not wait for ever.
        await Assert.ThrowsAsync<ObjectDisposedException>(CloseAsync);
        await CloseAsync();
    }

    [Fact]
    public async Task A_journal_that_cannot_be_closed_frees_its_folder_nevertheless()
    {
        var journal = new SqliteJournal(
            StoreLock.Take(_directory.Folder),
            _directory.Folder,
            new ReaderPool(_directory.Folder.Database),
            _queue,
            new TipSignal(Revision.Zero),
            new CheckpointStore(_directory.Folder));
        var waiting = journal.WaitAsync(Revision.Zero, CancellationToken.None).AsTask();
        _writer.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.DisposeAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.LoadAsync(CancellationToken.None));

        await using var next = await _directory.OpenAsync();
        Assert.Equal(Revision.Zero, (await next.LoadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task A_commit_that_is_durable_is_told_so_whatever_fails_after_it()
    {
        Refusals.Refuse(_indexReader, "ROLLBACK");
        Assert.Equal(new Revision(1), (await CommitAsync("zhao")).Revision);
        await AssertStoppedAsync();
        await CloseAsync();
    }

    private async Task AssertStoppedAsync()
    {
        foreach (var name in new[] { "qian", "sun" })
        {
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(name));
            Assert.False(refusal.MayRetry);
        }
    }

    private Task CloseAsync() => _queue.DisposeAsync().AsTask().WaitAsync(Ceiling);

    private Task<CommitReceipt> CommitAsync(string name)
    {
        var change = new ChangeSetBuilder(Revision.Zero).Create(_town.Person(name)).Build();
        return _queue.CommitAsync(new PendingCommit(change), CancellationToken.None).AsTask().WaitAsync(Ceiling);
    }
}
