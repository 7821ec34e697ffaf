namespace Hierarchy.Redis.Tests;

/// <summary>
/// A journal that several replicas share, as one of them meets it: it hears of other replicas' commits only when it polls, and whoever
/// disposes it leaves it to the others.
/// </summary>
/// <param name="journal">The shared one.</param>
internal sealed class RemoteJournal(IJournal journal) : PassingJournal(journal)
{
    /// <summary>How often it polls; <see cref="Timeout.InfiniteTimeSpan"/> = never.</summary>
    public TimeSpan PollEvery { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>What the feed and the wait throw; null = they answer.</summary>
    public Exception? Failure { get; set; }

    public override ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
        => Failure is { } failure ? throw failure : Journal.FeedAsync(since, limit, cancellationToken);

    public override async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        await Task.Delay(PollEvery, cancellationToken);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
