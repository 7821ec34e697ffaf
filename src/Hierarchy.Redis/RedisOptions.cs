namespace Hierarchy.Redis;

/// <summary>How replicas use Redis. Every value but the first has a default that is right for a server.</summary>
public sealed record RedisOptions
{
    /// <summary>
    /// Where Redis is: <c>host:6379,password=…,ssl=true</c> as StackExchange.Redis reads it, or <c>redis://user:password@host:6379/0</c>,
    /// <c>rediss://</c> for TLS. What it says about time-outs, retries and failing connections is not used: <see cref="Timeout"/> and
    /// <see cref="ProbeEvery"/> decide. Empty = there is none, and <see cref="RedisConnection.Open"/> refuses it.
    /// </summary>
    public string Configuration { get; init; } = "";

    /// <summary>
    /// What every key and channel begins with: 1 to 64 of a-z, 0-9, '.', '-', '_'. Replicas of one deployment have the same, two
    /// deployments on one Redis different ones. Default <c>hierarchy</c>.
    /// </summary>
    public string Namespace { get; init; } = "hierarchy";

    /// <summary>
    /// The longest that anybody waits for one answer of Redis, 1 ms to 1 minute. Once somebody waited that long nobody asks until it
    /// answers a PING in that time. Default 100 ms.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// How often a PING asks whether Redis answers, and how long nothing is written to one that refused a write, 10 ms to 1 hour.
    /// Default 2 s.
    /// </summary>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a shared result is kept, 1 s to 1 day: for memory's sake alone, as keys carry the revision. Default 10 minutes.
    /// </summary>
    public TimeSpan EntryLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// From how many rows on a result is shared, 1 or more: the appointments at and below a unit, the people whom a matrix has through its
    /// work units. Below it computing is quicker than asking Redis; the README has the figures. Default 10,000.
    /// </summary>
    public long SharedFrom { get; init; } = 10_000;

    /// <summary>How many bytes of shared results one process keeps itself, 1 or more. Default 16 MiB.</summary>
    public long LocalBytes { get; init; } = 16L << 20;

    /// <summary>
    /// Refuses what is out of its range before anything is opened; opening does the same. The configuration is not looked at.
    /// </summary>
    /// <exception cref="ArgumentRefusedException">An option is; it is named.</exception>
    public void Check() => OptionsCheck.Check(this);

    /// <summary>Without the configuration: it holds the password.</summary>
    public override string ToString() => $"Redis, namespace '{Namespace}'";
}
