namespace Hierarchy.Redis;

/// <summary>How Redis is doing, as one replica sees it.</summary>
public enum RedisCondition
{
    /// <summary>It was not reached yet.</summary>
    Connecting,

    /// <summary>It answers in time.</summary>
    Connected,

    /// <summary>
    /// It answers, but takes no writes: it is full, read-only, or gives no right to. What is there is read, and revisions are announced.
    /// </summary>
    RefusesWrites,

    /// <summary>There is no connection.</summary>
    Unreachable,

    /// <summary>It does not take the user or password, or does not let them do what is needed.</summary>
    RefusesAccess,

    /// <summary>It is connected but does not answer in time.</summary>
    Silent,
}
