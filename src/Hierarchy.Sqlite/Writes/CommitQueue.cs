using System.Diagnostics;
using System.Threading.Channels;

namespace Hierarchy.Sqlite;

/// <summary>
/// Where callers queue. Who finds nobody writing writes at once, on its own thread, with all that wait by then, up to a group: a lone
/// caller waits for nothing but the disk. What queued meanwhile is written by a thread of the pool.
/// </summary>
internal sealed class CommitQueue : IAsyncDisposable, IThreadPoolWorkItem
{
    private const int GatherDivisor = 2;

    /// <summary>How long a group is gathered at most, in ticks of the stopwatch: two milliseconds.</summary>
    private static readonly long LongestGather = Stopwatch.Frequency / 500;

    private readonly Channel<PendingCommit> _waiting;
    private readonly GroupWriter _writer;
    private readonly int _maxGroup;
    private readonly List<PendingCommit> _group;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _lastGroup;
    private long _lastDuration;
    private bool _closed;

    public CommitQueue(GroupWriter writer, SqliteOptions options)
    {
        _writer = writer;
        _maxGroup = options.MaxGroup;
        _group = new List<PendingCommit>(Math.Min(_maxGroup, options.MaxWaiting));
        _waiting = Channel.CreateBounded<PendingCommit>(options.MaxWaiting);
    }

    /// <summary>Whether writing failed, so that what is on the disk is not known to be good.</summary>
    public bool HasFailed => _writer.HasFailed;

    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    /// <exception cref="OperationCanceledException">
    /// The caller gave up before the change set was in a group: it never takes effect.
    /// </exception>
    public async ValueTask<CommitReceipt> CommitAsync(PendingCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _waiting.Writer.WriteAsync(commit, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The journal is closed.", exception);
        }

        if (_turn.Wait(0, CancellationToken.None))
        {
            UseTurn();
        }

        await using var registration = cancellationToken.UnsafeRegister(
            (state, token) => ((PendingCommit)state!).TryWithdraw(token), commit);
        return await commit.Answer;
    }

    /// <summary>Writes a group that queued while another one was written.</summary>
    void IThreadPoolWorkItem.Execute() => UseTurn();

    /// <summary>Takes no more, writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _turn.WaitAsync();
        try
        {
            while (_waiting.Reader.TryPeek(out _))
            {
                WriteGroup();
            }

            if (!_closed)
            {
                _closed = true;
                _writer.Dispose();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private void UseTurn()
    {
        try
        {
            WriteGroup();
        }
        finally
        {
            PassTurn();
        }
    }

    /// <summary>Ends a turn. Whoever queued before that and got no turn is written in the next one.</summary>
    private void PassTurn()
    {
        _turn.Release();
        if (_waiting.Reader.TryPeek(out _) && _turn.Wait(0, CancellationToken.None))
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void WriteGroup()
    {
        Gather();
        var begun = Stopwatch.GetTimestamp();
        while (_group.Count < _maxGroup && _waiting.Reader.TryRead(out var commit))
        {
            if (commit.TryTake())
            {
                _group.Add(commit);
            }
        }

        if (_group.Count > 0)
        {
            _writer.Commit(_group);
            (_lastGroup, _lastDuration) = (_group.Count, Stopwatch.GetTimestamp() - begun);
            _group.Clear();
        }
    }

    /// <summary>
    /// Those who were answered last are about to come again, on threads that still have to run: a flush that all of them share is worth a
    /// fraction of its own time, and never more than a flush usually takes. A lone caller waits for nobody.
    /// </summary>
    private void Gather()
    {
        var until = Stopwatch.GetTimestamp() + Math.Min(_lastDuration / GatherDivisor, LongestGather);
        while (_waiting.Reader.Count < _lastGroup && ThreadPool.PendingWorkItemCount > 0 && Stopwatch.GetTimestamp() < until)
        {
            Thread.Yield();
        }
    }
}
