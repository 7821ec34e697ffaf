namespace Hierarchy.Redis;

/// <summary>Waits for an answer of Redis for a bounded time.</summary>
internal static class Bounded
{
    /// <summary>What comes too late is dropped, and so is its failure.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public static async Task<TResult> WithinAsync<TResult>(
        this Task<TResult> answer, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        await WithinAsync((Task)answer, timeout, time, cancellationToken);
        return await answer;
    }

    /// <summary>The same, for what has no result.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public static async Task WithinAsync(this Task answer, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await answer.WaitAsync(timeout, time, cancellationToken);
        }
        finally
        {
            if (!answer.IsCompleted)
            {
                _ = DropAsync(answer);
            }
        }
    }

    private static async Task DropAsync(Task answer) => await answer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
