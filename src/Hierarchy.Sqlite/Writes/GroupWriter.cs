using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// Commits groups of change sets, each group in one transaction, each change set checked by itself. Used by one thread at a time.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly LogWriter _log;
    private readonly IndexState _state;
    private readonly CommitChecker _checker;
    private readonly TipSignal _signal;
    private StoreUnavailableException? _stopped;

    /// <summary>Takes the log's connection and the state over.</summary>
    public GroupWriter(SqliteConnection log, IndexState state, TipSignal signal)
    {
        _log = new LogWriter(log);
        _state = state;
        _checker = new CommitChecker(state);
        _signal = signal;
    }

    /// <summary>Whether writing has stopped.</summary>
    public bool HasFailed => _stopped is not null;

    /// <summary>
    /// Decides every change set of a group, makes what was accepted durable, then answers. Whatever fails, all are answered: it throws
    /// nothing.
    /// </summary>
    public void Commit(IReadOnlyList<PendingCommit> group)
    {
        if (_stopped is null && !TryBegin(out var told))
        {
            Fail(group, told!);
        }
        else if (_stopped is not null)
        {
            Fail(group, _stopped);
        }
        else
        {
            WriteOrStop(group);
        }
    }

    /// <summary>Ends; what is only in memory of what was committed goes into the index.</summary>
    public void Dispose()
    {
        // After a failure nobody knows which commits are in the log: the next start finds out.
        if (_stopped is null)
        {
            _state.Finish();
            _stopped = _state.Failure is { } failure ? StoreErrors.WritesStopped(failure) : null;
        }

        _state.Dispose();
        _log.Dispose();
    }

    private static void Fail(IReadOnlyList<PendingCommit> group, StoreUnavailableException told)
    {
        foreach (var commit in group)
        {
            commit.Fail(told);
        }
    }

    /// <summary>Begins the transaction. Only here somebody else can be in the way, when nothing was decided yet.</summary>
    private bool TryBegin(out StoreUnavailableException? told)
    {
        try
        {
            _log.Begin();
            told = null;
            return true;
        }
        catch (Exception exception)
        {
            told = StoreErrors.OfWrite(exception);
            _stopped = told.MayRetry ? null : told;
            return false;
        }
    }

    private void WriteOrStop(IReadOnlyList<PendingCommit> group)
    {
        try
        {
            Write(group);
        }
        catch (Exception exception)
        {
            // Which of them took effect is not known after a failed fsync: all are told, refusals that rested on others included.
            // Whoever was told already keeps that answer: it is durable.
            _stopped = StoreErrors.WritesStopped(exception);
            Fail(group, _stopped);
            Abandon();
        }
    }

    private void Abandon()
    {
        try
        {
            _log.TryRollback();
        }
        catch (Exception)
        {
            // Nothing is written any more, and closing the connection drops what was added.
        }
    }

    private void Write(IReadOnlyList<PendingCommit> group)
    {
        var before = _state.Place.Revision;
        _state.Begin();
        foreach (var commit in group)
        {
            Decide(commit);
        }

        var tip = _state.Place.Revision;
        if (tip > before)
        {
            _log.Commit();
            _signal.Publish(tip);
        }
        else
        {
            _log.TryRollback();
        }

        foreach (var commit in group)
        {
            commit.Tell();
        }

        _state.End();
    }

    private void Decide(PendingCommit commit)
    {
        var tip = _state.Place;
        if (_state.FindMutation(commit) is { } done)
        {
            commit.Decide(new CommitReceipt(done, Replayed: true));
        }
        else if (_checker.Check(commit) is { } refusal)
        {
            commit.Decide(refusal);
        }
        else if (commit.ChangeSet.Facts.Count == 0)
        {
            commit.Decide(new CommitReceipt(tip.Revision, Replayed: false));
        }
        else
        {
            var revision = tip.Revision.Next;
            var next = new LogPlace(revision, LogRow.ChecksumOf(tip.Checksum, revision, ContentCodec.Format, commit.ContentHash));
            _log.Add(commit, next);
            _state.Add(commit.Prepared!, next);
            commit.Decide(new CommitReceipt(revision, Replayed: false));
        }
    }
}
