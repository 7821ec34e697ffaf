namespace Hierarchy.Sqlite;

/// <summary>The newest durable revision, for those who wait for a newer one.</summary>
internal sealed class TipSignal
{
    private readonly Lock _gate = new();
    private readonly Bell _moved = new();
    private Revision _tip;
    private bool _closed;

    public TipSignal(Revision tip) => _tip = tip;

    public void Publish(Revision tip)
    {
        lock (_gate)
        {
            _tip = tip;
        }

        _moved.Ring();
    }

    /// <summary>Completes once the tip is newer than <paramref name="since"/>.</summary>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task moved;
            lock (_gate)
            {
                if (_tip > since)
                {
                    return;
                }

                ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
                moved = _moved.Next;
            }

            await moved.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Wakes everybody: nothing newer will come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        _moved.Ring();
    }
}
