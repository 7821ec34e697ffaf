namespace Hierarchy.Sqlite;

/// <summary>The newest durable revision, and a bell for those who wait for a newer one.</summary>
internal sealed class TipSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewBell();
    private Revision _tip;
    private bool _closed;

    public TipSignal(Revision tip) => _tip = tip;

    public void Publish(Revision tip)
    {
        TaskCompletionSource bell;
        lock (_gate)
        {
            _tip = tip;
            bell = _next;
            _next = NewBell();
        }

        bell.SetResult();
    }

    /// <summary>Completes once the tip is newer than <paramref name="since"/>.</summary>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task bell;
            lock (_gate)
            {
                if (_tip > since)
                {
                    return;
                }

                ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
                bell = _next.Task;
            }

            await bell.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Wakes everybody: nothing newer will come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        _next.TrySetResult();
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
