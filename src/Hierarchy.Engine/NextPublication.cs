namespace Hierarchy.Engine;

/// <summary>Completes with the next publication, for whoever waits for one: nobody who gives up stays registered.</summary>
internal sealed class NextPublication
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes with the publication that follows; take it before looking at what is current.</summary>
    public Task Task => Volatile.Read(ref _next).Task;

    /// <summary>Something was published.</summary>
    public void Happened() => Interlocked.Exchange(ref _next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
