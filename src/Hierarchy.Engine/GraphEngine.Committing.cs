namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    /// <summary>
    /// Plans on the newest snapshot, commits, and waits until this engine can be read at the new revision. Where other commits got in the
    /// way it waits for them and plans anew, a few times.
    /// </summary>
    /// <param name="planner">
    /// A pure function of the session: the change set, or null when there is nothing to change. What it throws, a refusal, goes to the
    /// caller. It must give the same mutation id each time.
    /// </param>
    /// <param name="replan">Whether a conflict is planned anew; false when the client said on which revision its change must stand.</param>
    /// <param name="readableWithin">
    /// How long it waits, once it is committed, until this engine can be read at the new revision;
    /// <see cref="Timeout.InfiniteTimeSpan"/> = as long as it takes; null = it does not wait.
    /// </param>
    /// <param name="cancellationToken">Gives up; a commit that is under way may take effect nevertheless.</param>
    /// <returns>The receipt; null when the planner gave nothing.</returns>
    /// <exception cref="CommitConflictException">
    /// Others got in the way every time, or this engine did not get to what they wrote in time. Nothing was committed.
    /// </exception>
    /// <exception cref="RevisionNotReachedException">It is committed, but this engine did not get there in time.</exception>
    public async ValueTask<CommitReceipt?> CommitAsync(
        Func<IGraphSession, CancellationToken, ValueTask<ChangeSet?>> planner,
        bool replan,
        TimeSpan? readableWithin,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var session = await OpenAsync(ReadOptions.Latest, cancellationToken);
            if (await planner(session, cancellationToken) is not { } changeSet)
            {
                return null;
            }

            try
            {
                var receipt = await _journal.CommitAsync(changeSet, cancellationToken);
                if (readableWithin is { } patience)
                {
                    await WaitForAsync(receipt.Revision, patience, cancellationToken);
                }

                return receipt;
            }
            catch (CommitConflictException conflict) when (replan && attempt < _options.PlanAttempts)
            {
                var written = conflict.Conflicts.Max(part => part.Written?.Number ?? 0);
                if (!await ReachesAsync(new Revision(written), _options.ReplanTimeout, cancellationToken))
                {
                    throw;
                }
            }
        }
    }
}
