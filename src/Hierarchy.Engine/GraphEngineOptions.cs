namespace Hierarchy.Engine;

/// <summary>How an engine behaves; every value has a default that is right for a server.</summary>
public sealed record GraphEngineOptions
{
    /// <summary>How long a read waits for the revision that it asks for at least.</summary>
    public TimeSpan RevisionTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a commit that others got in the way of waits for what they wrote, before it is planned anew.
    /// </summary>
    public TimeSpan ReplanTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how many commits a checkpoint is offered to the journal; 0 = never.</summary>
    public int CheckpointEvery { get; init; } = 10_000;

    /// <summary>How many commits are read from the feed at a time.</summary>
    public int FeedLimit { get; init; } = 1_000;

    /// <summary>
    /// How long the engine waits before it asks a journal again that failed. After each whole graph in a row that could not be loaded it
    /// waits twice as long as before, up to a minute.
    /// </summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After how long without news the engine asks the journal nevertheless, so that it knows whether it can still be followed.
    /// </summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many views of other days are kept, over all revisions.</summary>
    public int ViewsKept { get; init; } = 16;

    /// <summary>How often a commit is planned at most: the first time, and anew on a newer revision where others got in the way.</summary>
    public int PlanAttempts { get; init; } = 3;

    /// <summary>
    /// Told why work in the background fails (following the journal, saving a checkpoint, turning the day), which is tried again; null =
    /// nobody. It is told once for a reason that lasts, on the thread that failed, and must return at once. What it throws is dropped.
    /// </summary>
    public Action<Exception>? OnFailure { get; init; }
}
