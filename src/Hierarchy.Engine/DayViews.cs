namespace Hierarchy.Engine;

/// <summary>Views of other days, made once for each revision and day. The least recently used ones go.</summary>
internal sealed class DayViews(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(Revision Revision, DateOnly Day, Lazy<Snapshot> View)> _views = [];

    /// <summary>
    /// The view of a day at a snapshot's revision. Several readers who ask for the same one at a time wait for one making of it; if the one
    /// who makes it gives up, another one does.
    /// </summary>
    public Snapshot On(Snapshot today, DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return Make(today, day, cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // It was made for somebody else, who gave up.
            }
        }
    }

    private Snapshot Make(Snapshot today, DateOnly day, CancellationToken cancellationToken)
    {
        Lazy<Snapshot> view;
        lock (_lock)
        {
            view = Find(today.Revision, day) ?? new Lazy<Snapshot>(() => today.On(day, cancellationToken));
            _views.AddFirst((today.Revision, day, view));
            if (_views.Count > Math.Max(1, capacity))
            {
                _views.RemoveLast();
            }
        }

        try
        {
            return view.Value;
        }
        catch
        {
            // It keeps what it threw for ever: the next one who asks makes it anew.
            lock (_lock)
            {
                Forget(view);
            }

            throw;
        }
    }

    private void Forget(Lazy<Snapshot> view)
    {
        for (var node = _views.First; node is not null; node = node.Next)
        {
            if (ReferenceEquals(node.Value.View, view))
            {
                _views.Remove(node);
                return;
            }
        }
    }

    /// <summary>Takes a view out of the list, to be put at its front.</summary>
    private Lazy<Snapshot>? Find(Revision revision, DateOnly day)
    {
        for (var node = _views.First; node is not null; node = node.Next)
        {
            if (node.Value.Revision == revision && node.Value.Day == day)
            {
                _views.Remove(node);
                return node.Value.View;
            }
        }

        return null;
    }
}
