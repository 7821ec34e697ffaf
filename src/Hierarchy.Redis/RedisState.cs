namespace Hierarchy.Redis;

/// <summary>How Redis is doing: for readiness and operators. Whatever it says, requests are answered rightly.</summary>
/// <param name="Condition">How it is doing.</param>
public sealed record RedisState(RedisCondition Condition)
{
    /// <summary>Whether it is asked; else every replica polls its journal and computes for itself.</summary>
    public bool IsConnected => Condition is RedisCondition.Connected or RedisCondition.RefusesWrites;
}
