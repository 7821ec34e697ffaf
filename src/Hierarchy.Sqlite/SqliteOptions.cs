namespace Hierarchy.Sqlite;

/// <summary>How the embedded journal is kept.</summary>
public sealed record SqliteOptions
{
    /// <summary>The folder that holds the store; made when it does not exist. Default <c>./data</c>. One process at a time.</summary>
    public string Path { get; init; } = "./data";

    /// <summary>Whether a folder without a store gets an empty one; else it is refused as STORE_MISSING. Default true.</summary>
    public bool Create { get; init; } = true;

    /// <summary>How many change sets are made durable together at most, 1 or more. Default 256.</summary>
    public int MaxGroup { get; init; } = 256;

    /// <summary>How many change sets may wait for their group, 1 or more; beyond it callers wait to be queued. Default 4,096.</summary>
    public int MaxWaiting { get; init; } = 4096;

    /// <summary>
    /// A store up to this size, in bytes, is verified whole when it is opened; a larger one is checked as far as it is read, and whole by
    /// <see cref="IJournal.VerifyAsync"/>. Default 32 MiB; 0 = never.
    /// </summary>
    public long VerifyOnOpenUpTo { get; init; } = 32L << 20;

    /// <summary>How many rows are gathered before they are written into the index, 1 or more. For tests.</summary>
    internal int IndexRun { get; init; } = 32_768;

    /// <summary>The size of the log in pages at which the disk counts as full; null = no limit but the disk's. For tests.</summary>
    internal int? MaxPages { get; init; }

    /// <summary>The same for the index.</summary>
    internal int? MaxIndexPages { get; init; }
}
