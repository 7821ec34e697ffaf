namespace Hierarchy;

/// <summary>
/// Moves a whole deployment from one journal into another, its history included: the same revisions, mutations, days, actors and reasons.
/// </summary>
public static class JournalCopy
{
    /// <summary>
    /// Commits in the target what the source committed, one by one. A target that already has the first part of the same history is
    /// carried on from there, so that a copy that was broken off is begun again.
    /// </summary>
    /// <param name="source">What is copied; commits that it gets meanwhile come along.</param>
    /// <param name="target">Empty, or with the first commits of the source.</param>
    /// <param name="progress">Told after each commit; null = nobody.</param>
    /// <param name="cancellationToken">Gives up between two commits.</param>
    /// <returns>The revision that both have.</returns>
    /// <exception cref="StoreRefusedException">
    /// HISTORY_DIFFERS: the target holds something else; HISTORY_MISSING: the source does not retain all of its history.
    /// </exception>
    /// <exception cref="StoreUnavailableException">
    /// One of them cannot be reached; what was copied stays, and the copy can be begun again.
    /// </exception>
    public static async Task<Revision> RunAsync(
        IJournal source, IJournal target, IProgress<CopyProgress>? progress, CancellationToken cancellationToken)
    {
        var facts = 0L;
        var revision = Revision.Zero;
        await using var held = JournalCommits.ReadAsync(target, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isHeld = true;
        await foreach (var commit in JournalCommits.ReadAsync(source, cancellationToken))
        {
            isHeld = isHeld && await held.MoveNextAsync();
            if (isHeld)
            {
                ThrowUnless(CommitComparer.AreEqual(commit, held.Current), commit.Revision);
            }
            else
            {
                var receipt = await target.CommitAsync(ChangeSetOf(commit), cancellationToken);
                ThrowUnless(receipt.Revision == commit.Revision, commit.Revision);
                facts += commit.Facts.Count;
            }

            revision = commit.Revision;
            progress?.Report(new CopyProgress(revision, facts));
        }

        ThrowUnless(!isHeld || !await held.MoveNextAsync(), revision.Next);
        return revision;
    }

    private static ChangeSet ChangeSetOf(Commit commit) => new()
    {
        Base = new Revision(commit.Revision.Number - 1),
        Mutation = commit.Mutation,
        Facts = commit.Facts,
        Today = commit.Today,
        At = commit.At,
        Actor = commit.Actor,
        Reason = commit.Reason,
        ShapedRoots = commit.ShapedRoots,
    };

    private static void ThrowUnless(bool isSame, Revision revision)
    {
        if (!isSame)
        {
            throw new StoreRefusedException(
                "HISTORY_DIFFERS", $"The target holds another history from revision {revision} on: copy into an empty store.");
        }
    }
}
