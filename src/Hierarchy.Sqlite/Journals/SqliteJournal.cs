using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// The journal in a folder: the log in one SQLite database, the index that is made from it in another. Writing goes through one queue;
/// reading uses connections of its own and waits for nobody.
/// </summary>
internal sealed class SqliteJournal : IJournal
{
    private readonly StoreLock _lock;
    private readonly StoreFolder _folder;
    private readonly ReaderPool _readers;
    private readonly ReaderPool _indexReaders;
    private readonly CommitQueue _queue;
    private readonly TipSignal _signal;
    private readonly CheckpointStore _checkpoints;

    /// <summary>Takes everything over.</summary>
    internal SqliteJournal(
        StoreLock storeLock, StoreFolder folder, ReaderPool readers, CommitQueue queue, TipSignal signal, CheckpointStore checkpoints)
    {
        _lock = storeLock;
        _folder = folder;
        _readers = readers;
        _indexReaders = new ReaderPool(folder.Index);
        _queue = queue;
        _signal = signal;
        _checkpoints = checkpoints;
    }

    /// <inheritdoc/>
    public JournalFeatures Features { get; } = new(
        Durable: true, Checkpoints: true, Shared: false, "One process at a time uses a SQLite store; several replicas need Neo4j.");

    public static IJournal Open(SqliteOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = new StoreFolder(Path.GetFullPath(options.Path));
        var opened = new Stack<IDisposable>();
        try
        {
            return Open(folder, options, time, opened, cancellationToken);
        }
        catch (Exception exception)
        {
            while (opened.TryPop(out var item))
            {
                item.Dispose();
            }

            if (StoreErrors.OfOpening(exception) is { } told)
            {
                throw told;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => _queue.CommitAsync(new PendingCommit(changeSet), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReadWithIndex((index, log) => MutationReader.Find(index, log, mutation)));
    }

    /// <inheritdoc/>
    public async ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
        => await Task.Run(
            () => _readers.Read(connection => GraphLoader.Load(connection, _checkpoints.Read(connection), cancellationToken)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => await Task.Run(() => _checkpoints.Save(image, _readers, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(connection => FeedReader.Read(connection, since, limit)));
    }

    /// <inheritdoc/>
    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(connection => FeedReader.Find(connection, revision)));
    }

    /// <inheritdoc/>
    public ValueTask WaitAsync(Revision since, CancellationToken cancellationToken) => _signal.WaitAsync(since, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => await Task.Run(() => ReadWithIndex((index, log) => HistoryReader.Read(index, log, node, cancellationToken)), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
        => await Task.Run(() => StoreVerifier.Verify(_folder, _readers, _checkpoints, cancellationToken), cancellationToken);

    /// <summary>Writes what waits, then closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _queue.DisposeAsync();
        }
        finally
        {
            // Whatever could not be closed: the folder is free for the next who opens it.
            using (_lock)
            using (_readers)
            {
                _signal.Close();
                _indexReaders.Dispose();
                if (!_queue.HasFailed)
                {
                    IndexSeal.Put(_folder);
                }
            }
        }
    }

    private static SqliteJournal Open(
        StoreFolder folder, SqliteOptions options, TimeProvider time, Stack<IDisposable> opened, CancellationToken cancellationToken)
    {
        // What is not ours is refused before so much as a lock is put beside it.
        var migrations = Migrations.Embedded;
        if (!StoreHeader.Check(folder, migrations.Version) && !options.Create)
        {
            throw StoreErrors.Missing();
        }

        Directory.CreateDirectory(folder.Path);
        var storeLock = StoreLock.Take(folder);
        opened.Push(storeLock);
        if (!StoreHeader.Check(folder, migrations.Version))
        {
            StoreFile.Create(folder, migrations, time);
        }

        var connection = StoreFile.Open(folder, migrations, options.MaxPages);
        opened.Push(connection);
        var readers = new ReaderPool(folder.Database);
        opened.Push(readers);
        var checkpoints = new CheckpointStore(folder);
        StoreCheck.OnOpen(folder, readers, checkpoints, options, cancellationToken);

        var (index, place) = IndexFile.Open(folder, connection, options.IndexRun, cancellationToken);
        opened.Push(index);
        Connections.Limit(index, options.MaxIndexPages);
        var indexReader = Connections.OpenReader(folder.Index);
        opened.Push(indexReader);
        var state = new IndexState(indexReader, new IndexKeeper(index), place, options.IndexRun);
        var signal = new TipSignal(place.Revision);
        var queue = new CommitQueue(new GroupWriter(connection, state, signal), options);
        return new SqliteJournal(storeLock, folder, readers, queue, signal, checkpoints);
    }

    /// <summary>Reads the index first: all that it knows of is in the log that is read afterwards.</summary>
    private T ReadWithIndex<T>(Func<SqliteConnection, SqliteConnection, T> read)
        => _indexReaders.Read(index => _readers.Read(log => read(index, log)));
}
