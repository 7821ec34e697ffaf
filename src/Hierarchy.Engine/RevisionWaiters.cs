namespace Hierarchy.Engine;

/// <summary>Whoever waits for a revision.</summary>
internal sealed class RevisionWaiters
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();

    /// <summary>Completes once the revision or a newer one is reached.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="reached">Reads what is reached now, so that an arrival between two looks is not missed.</param>
    public Task WaitFor(Revision revision, Func<Revision?> reached)
    {
        lock (_lock)
        {
            if (reached() is { } now && now >= revision)
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiter, revision.Number);
            return waiter.Task;
        }
    }

    /// <summary>Tells everybody who waits for this revision or an older one.</summary>
    public void Reached(Revision revision)
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var waiter, out var number) && number <= revision.Number)
            {
                _waiting.Dequeue();
                waiter.SetResult();
            }
        }
    }
}
