namespace Hierarchy.Redis;

/// <summary>A journal whose commits are announced, and whose followers hear those of other replicas.</summary>
internal sealed class AnnouncingJournal(IJournal journal, AnnouncementBoard board, Announcer announcer, CommitMarks marks)
    : PassingJournal(journal), IResumable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Completes once the marks of what was loaded so far are known, or cannot be.</summary>
    public Task Learning { get; private set; } = Task.CompletedTask;

    public override async ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        var receipt = await Journal.CommitAsync(changeSet, cancellationToken);
        announcer.Announce(receipt.Revision);
        return receipt;
    }

    /// <summary>
    /// Whoever loads goes on from there, and the feed tells only what comes after: the mark of that revision is learned in the background,
    /// as its commit may be the import of everything.
    /// </summary>
    public override async ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        marks.Forget();
        var image = await Journal.LoadAsync(cancellationToken);
        if (image.Revision > Revision.Zero)
        {
            Learning = Task.WhenAll(Learning, Task.Run(() => LearnAsync(image.Revision), CancellationToken.None));
        }

        return image;
    }

    public override async ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        var page = await Journal.FeedAsync(since, limit, cancellationToken);
        if (page.LoadAnew)
        {
            marks.Forget();
        }

        marks.Learn(page.Commits);
        return page;
    }

    /// <summary>Whichever comes first; a journal that cannot be asked says so, whatever is announced.</summary>
    public override async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        using var other = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var committed = Journal.WaitAsync(since, other.Token).AsTask();
        var announced = board.WaitAsync(since, other.Token);
        var first = await Task.WhenAny(committed, announced);
        await other.CancelAsync();
        await Task.WhenAll(committed, announced).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    /// <summary>None, where the journal behind does not bring anything in pieces.</summary>
    public ValueTask<UnfinishedCommit?> FindUnfinishedAsync(CancellationToken cancellationToken)
        => Journal is IResumable resumable
            ? resumable.FindUnfinishedAsync(cancellationToken)
            : ValueTask.FromResult<UnfinishedCommit?>(null);

    public override async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Learning;
        await Journal.DisposeAsync();
    }

    /// <summary>A journal that fails now only leaves the revision without a mark: the follower asks it next, and reports it.</summary>
    private async Task LearnAsync(Revision revision)
    {
        try
        {
            if (await Journal.ReadCommitAsync(revision, _stopping.Token) is { } commit)
            {
                marks.Learn([commit]);
            }
        }
        catch (Exception)
        {
            // Nothing is shared until the next commit, and that is all.
        }
    }
}
