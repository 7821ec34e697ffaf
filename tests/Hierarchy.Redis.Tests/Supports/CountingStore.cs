namespace Hierarchy.Redis.Tests;

/// <summary>A store that counts how many units and matrices it is made to compute something for, and can be held up in that.</summary>
internal sealed class CountingStore(IGraphStore store) : IGraphStore
{
    private int _computed;
    private TaskCompletionSource _open = Opened();

    public int Computed => Volatile.Read(ref _computed);

    /// <summary>From now on nothing is computed until <see cref="Release"/>.</summary>
    public void Hold() => Volatile.Write(ref _open, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Release() => Volatile.Read(ref _open).TrySetResult();

    public async ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
        => new CountingSession(await store.OpenAsync(options, cancellationToken), this);

    public async ValueTask ComputeAsync(int count)
    {
        Interlocked.Add(ref _computed, count);
        await Volatile.Read(ref _open).Task;
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
