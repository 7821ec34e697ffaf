namespace Hierarchy.Specification;

/// <summary>
/// How long tests wait for what is going to happen: no machine is so slow that it takes longer, so it says nothing about speed and ends
/// only a test that would hang.
/// </summary>
public static class Patience
{
    public static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(3);

    /// <summary>Looks again and again until something holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    /// <summary>The same for what must be asked for.</summary>
    /// <exception cref="TimeoutException">It never held.</exception>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Ceiling)
            {
                throw new TimeoutException("It did not happen.");
            }

            await Task.Delay(5);
        }
    }
}
