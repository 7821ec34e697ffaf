namespace Hierarchy.Redis;

/// <summary>Keeps the state, and tells each change once.</summary>
internal sealed class StateTeller(Action<RedisState>? onChange)
{
    private readonly Lock _lock = new();
    private RedisState _state = new(RedisCondition.Connecting);

    public RedisState State => Volatile.Read(ref _state);

    /// <summary>Goes over to a condition from one that <paramref name="from"/> takes.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Become(RedisCondition condition, Func<RedisCondition, bool> from)
    {
        lock (_lock)
        {
            if (_state.Condition == condition || !from(_state.Condition))
            {
                return false;
            }

            Volatile.Write(ref _state, new RedisState(condition));
            Tell(_state);
            return true;
        }
    }

    private void Tell(RedisState state)
    {
        try
        {
            onChange?.Invoke(state);
        }
        catch (Exception)
        {
            // A log that fails is no reason to stop asking Redis, and there is nobody else to tell.
        }
    }
}
