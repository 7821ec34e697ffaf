using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Commits groups of change sets, each group in one transaction, each change set checked by itself. Used by one thread at a time.</summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreTables _tables;
    private readonly CommitChecker _checker;
    private readonly TipSignal _signal;
    private Revision _tip;
    private byte[] _checksum;
    private StoreUnavailableException? _stopped;

    /// <summary>Takes the connection over.</summary>
    public GroupWriter(SqliteConnection connection, Revision tip, byte[] checksum, TipSignal signal)
    {
        _connection = connection;
        _tables = new StoreTables(connection);
        _checker = new CommitChecker(_tables);
        _signal = signal;
        _tip = tip;
        _checksum = checksum;
    }

    /// <summary>Decides every change set of a group, makes what was accepted durable, then answers.</summary>
    public void Commit(IReadOnlyList<PendingCommit> group)
    {
        if (_stopped is not null)
        {
            Fail(group, _stopped);
            return;
        }

        try
        {
            Write(group);
        }
        catch (Exception exception)
        {
            // Which of them took effect is not known after a failed fsync: all are told, refusals that rested on others included.
            var told = StoreErrors.OfWrite(exception);
            _stopped = told.MayRetry ? null : told;
            Fail(group, told);
        }
    }

    public void Dispose()
    {
        _tables.Dispose();
        _connection.Dispose();
    }

    private static void Fail(IReadOnlyList<PendingCommit> group, StoreUnavailableException told)
    {
        foreach (var commit in group)
        {
            commit.Fail(told);
        }
    }

    private void Write(IReadOnlyList<PendingCommit> group)
    {
        var (tip, checksum) = (_tip, _checksum);
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var commit in group)
            {
                (tip, checksum) = Decide(transaction, commit, tip, checksum);
            }

            if (tip > _tip)
            {
                transaction.Commit();
            }
        }

        if (tip > _tip)
        {
            (_tip, _checksum) = (tip, checksum);
            _signal.Publish(tip);
        }

        foreach (var commit in group)
        {
            commit.Tell();
        }
    }

    private (Revision Tip, byte[] Checksum) Decide(SqliteTransaction transaction, PendingCommit commit, Revision tip, byte[] checksum)
    {
        if (_tables.FindMutation(transaction, commit.Mutation) is { } done)
        {
            commit.Decide(new CommitReceipt(done, Replayed: true));
            return (tip, checksum);
        }

        if (_checker.Check(transaction, commit) is { } refusal)
        {
            commit.Decide(refusal);
            return (tip, checksum);
        }

        if (commit.ChangeSet.Facts.Count == 0)
        {
            commit.Decide(new CommitReceipt(tip, Replayed: false));
            return (tip, checksum);
        }

        var revision = tip.Next;
        var next = LogRow.ChecksumOf(checksum, revision, ContentCodec.Format, commit.ContentHash);
        _tables.Add(transaction, commit, revision, next);
        commit.Decide(new CommitReceipt(revision, Replayed: false));
        return (revision, next);
    }
}
