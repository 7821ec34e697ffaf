namespace Hierarchy.Redis;

/// <summary>A journal whose commits are announced, and whose followers hear those of other replicas.</summary>
internal sealed class AnnouncingJournal(IJournal journal, AnnouncementBoard board, Announcer announcer, CommitMarks marks) : IJournal
{
    public JournalFeatures Features => journal.Features;

    public async ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        var receipt = await journal.CommitAsync(changeSet, cancellationToken);
        announcer.Announce(receipt.Revision);
        return receipt;
    }

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => journal.FindAsync(mutation, cancellationToken);

    /// <summary>Whoever loads goes on from there: the mark of that revision is learned at once, if the feed still tells it.</summary>
    public async ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        marks.Forget();
        var image = await journal.LoadAsync(cancellationToken);
        if (image.Revision > Revision.Zero)
        {
            await LearnAsync(image.Revision, cancellationToken);
        }

        return image;
    }

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => journal.SaveCheckpointAsync(image, cancellationToken);

    public async ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        var page = await journal.FeedAsync(since, limit, cancellationToken);
        if (page.LoadAnew)
        {
            marks.Forget();
        }

        marks.Learn(page.Commits);
        return page;
    }

    /// <summary>Whichever comes first; a journal that cannot be asked says so, whatever is announced.</summary>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        using var other = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var committed = journal.WaitAsync(since, other.Token).AsTask();
        var announced = board.WaitAsync(since, other.Token);
        var first = await Task.WhenAny(committed, announced);
        await other.CancelAsync();
        await Task.WhenAll(committed, announced).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => journal.ReadCommitAsync(revision, cancellationToken);

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => journal.HistoryAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken) => journal.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    /// <summary>A feed that fails now only leaves the revision without a mark.</summary>
    private async ValueTask LearnAsync(Revision revision, CancellationToken cancellationToken)
    {
        try
        {
            var page = await journal.FeedAsync(new Revision(revision.Number - 1), 1, cancellationToken);
            marks.Learn(page.Commits);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The follower asks the same journal next, and reports what is wrong with it.
        }
    }
}
