namespace Hierarchy.Execution.Tests.Differential;

/// <summary>Delays resolvers at random and knows whether any still runs.</summary>
public sealed class Pace(int? seed)
{
    private readonly Random? _random = seed is { } value ? new Random(value) : null;
    private int _running;
    private int _started;

    /// <summary>Resolvers that have begun and not yet returned.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Cancels when so many resolvers have begun; null for never.</summary>
    public int? CancelAt { get; init; }

    public CancellationTokenSource Cancellation { get; } = new();

    public void Enter()
    {
        Interlocked.Increment(ref _running);
        if (Interlocked.Increment(ref _started) == CancelAt)
        {
            Cancellation.Cancel();
        }
    }

    public void Leave() => Interlocked.Decrement(ref _running);

    /// <summary>Whether the next resolver is to answer at once.</summary>
    public bool AtOnce() => Next(3) == 0;

    /// <summary>Lets others run, more or less often.</summary>
    public async ValueTask WaitAsync()
    {
        if (Next(300) == 1)
        {
            await Task.Delay(1);
        }

        for (var turns = Next(4); turns > 0; turns--)
        {
            await Task.Yield();
        }
    }

    private int Next(int bound)
    {
        if (_random is null)
        {
            return 0;
        }

        lock (_random)
        {
            return _random.Next(bound);
        }
    }
}
