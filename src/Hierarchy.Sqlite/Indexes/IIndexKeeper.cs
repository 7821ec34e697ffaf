namespace Hierarchy.Sqlite;

/// <summary>Writes one run of commits after the other into the index, beside the commits that go on.</summary>
internal interface IIndexKeeper : IDisposable
{
    /// <summary>
    /// Whether the last run that was started is in the index, or failed. A failure is seen by whoever sees that it is idle.
    /// </summary>
    bool IsIdle { get; }

    /// <summary>Why nothing more can be written into the index; null = it can.</summary>
    Exception? Failure { get; }

    /// <summary>Begins to write a run; the keeper is idle and has not failed.</summary>
    void Start(RecentCommits commits);

    /// <summary>Waits until it is idle.</summary>
    void Wait();
}
