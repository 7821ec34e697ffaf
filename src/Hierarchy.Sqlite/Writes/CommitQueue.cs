using System.Threading.Channels;

namespace Hierarchy.Sqlite;

/// <summary>Where callers queue; one loop takes all that wait, up to a group, and has them written together.</summary>
internal sealed class CommitQueue : IAsyncDisposable
{
    private readonly Channel<PendingCommit> _waiting;
    private readonly GroupWriter _writer;
    private readonly int _maxGroup;
    private readonly Task _loop;

    public CommitQueue(GroupWriter writer, SqliteOptions options)
    {
        _writer = writer;
        _maxGroup = options.MaxGroup;
        _waiting = Channel.CreateBounded<PendingCommit>(new BoundedChannelOptions(options.MaxWaiting) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up before the change set was in a group: it never takes effect.</exception>
    public async ValueTask<CommitReceipt> CommitAsync(PendingCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(commit, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The journal is closed.", exception);
        }

        await using var registration = cancellationToken.UnsafeRegister(
            (state, token) => ((PendingCommit)state!).TryWithdraw(token), commit);
        return await commit.Answer;
    }

    /// <summary>Takes no more, writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _writer.Dispose();
    }

    private async Task RunAsync()
    {
        var group = new List<PendingCommit>(_maxGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < _maxGroup && _waiting.Reader.TryRead(out var commit))
            {
                if (commit.TryTake())
                {
                    group.Add(commit);
                }
            }

            if (group.Count > 0)
            {
                _writer.Commit(group);
                group.Clear();
            }
        }
    }
}
