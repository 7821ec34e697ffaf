namespace Hierarchy;

/// <summary>Wakes all who wait for something to happen, each time it does; nobody who gives up stays registered.</summary>
public sealed class Bell
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes with the next ring; take it before looking at what it tells of, or a ring in between is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes all who wait; they go on elsewhere, so that it may be rung under a lock.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
