namespace Hierarchy.Neo4j;

/// <summary>
/// The newest revision that this process knows of, and a bell for those who wait for a newer one. As long as somebody waits, one of them
/// asks the store: often while commits come, seldom while none do.
/// </summary>
internal sealed class TipWatcher
{
    private readonly Func<CancellationToken, Task<Revision>> _read;
    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Bell _bell = new();
    private Revision _tip;
    private long _moved;
    private bool _asking;
    private bool _closed;

    /// <param name="tip">The newest revision at the start.</param>
    /// <param name="read">Asks the store for the newest revision.</param>
    /// <param name="options">How often to ask.</param>
    /// <param name="time">The clock.</param>
    public TipWatcher(Revision tip, Func<CancellationToken, Task<Revision>> read, Neo4jOptions options, TimeProvider time)
    {
        _tip = tip;
        _read = read;
        _options = options;
        _time = time;
        _moved = time.GetTimestamp();
    }

    /// <summary>Tells that a revision was committed.</summary>
    public void Publish(Revision tip)
    {
        lock (_gate)
        {
            if (tip > _tip)
            {
                _tip = tip;
                _moved = _time.GetTimestamp();
                _bell.Ring();
            }
        }
    }

    /// <summary>Tells what a load found: a store that was restored has less than what was known of it.</summary>
    public void StartAt(Revision loaded)
    {
        lock (_gate)
        {
            _tip = loaded;
        }
    }

    /// <summary>
    /// Completes once the tip is newer than <paramref name="since"/>, and now and then without that, so that a follower hears that the
    /// store still answers.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be asked.</exception>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async Task WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (true)
        {
            Task bell;
            bool asks;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
                if (_tip > since || _time.GetElapsedTime(started) >= _options.Heartbeat)
                {
                    return;
                }

                bell = _bell.Next;
                asks = !_asking;
                _asking = true;
            }

            if (asks)
            {
                await AskAsync(bell, cancellationToken);
            }
            else
            {
                await bell.WaitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Wakes everybody: nothing newer will come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _bell.Ring();
        }
    }

    private async Task AskAsync(Task bell, CancellationToken cancellationToken)
    {
        try
        {
            Publish(await _read(cancellationToken));
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(bell, Task.Delay(Pause(), _time, woken.Token));
            await woken.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            lock (_gate)
            {
                // Somebody else may have to go on asking.
                _asking = false;
                _bell.Ring();
            }
        }
    }

    private TimeSpan Pause()
        => _time.GetElapsedTime(Volatile.Read(ref _moved)) < _options.Heartbeat ? _options.BusyPoll : _options.IdlePoll;
}
