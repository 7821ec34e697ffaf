namespace Hierarchy.Redis;

/// <summary>
/// Where followers wait for announcements. An announcement that comes while nobody waits is kept for the next who does, once: one that is
/// wrong (another store's, somebody's joke) costs a look into the feed and never a busy loop.
/// </summary>
internal sealed class AnnouncementBoard
{
    private static readonly Revision Anything = new(long.MaxValue);

    private readonly Lock _lock = new();
    private readonly List<(Revision Since, TaskCompletionSource Waiting)> _waiting = [];
    private Revision _unseen;

    /// <summary>Somebody announced a revision.</summary>
    public void Hear(Revision revision)
    {
        lock (_lock)
        {
            _unseen = revision > _unseen ? revision : _unseen;
            Wake(revision);
        }
    }

    /// <summary>Announcements may have been missed: whoever waits looks. Whoever does not is looking anyway.</summary>
    public void LookAgain()
    {
        lock (_lock)
        {
            Wake(Anything);
        }
    }

    /// <summary>Completes with an announcement of a revision newer than the one given.</summary>
    public async Task WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_unseen > since)
            {
                _unseen = Revision.Zero;
                return;
            }

            _waiting.Add((since, waiting));
        }

        try
        {
            await waiting.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                _waiting.RemoveAll(entry => entry.Waiting == waiting);
            }
        }
    }

    private void Wake(Revision revision)
    {
        for (var i = _waiting.Count - 1; i >= 0; i--)
        {
            if (_waiting[i].Since < revision)
            {
                _waiting[i].Waiting.TrySetResult();
                _waiting.RemoveAt(i);
            }
        }
    }
}
