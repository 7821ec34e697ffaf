namespace Hierarchy.Neo4j.Tests;

/// <summary>Nobody goes on before all have come, so that all have planned on a graph that none of them has changed.</summary>
internal sealed class Meeting(int expected)
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = expected;

    public Task ComeAsync()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _complete.SetResult();
        }

        return _complete.Task.WaitAsync(Replica.Patience);
    }
}
