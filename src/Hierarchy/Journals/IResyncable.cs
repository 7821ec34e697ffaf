namespace Hierarchy;

/// <summary>
/// A journal in whose store others can write with the store's own tools. What they wrote is no commit: engines do not follow it, and
/// <see cref="IJournal.VerifyAsync"/> names it.
/// </summary>
public interface IResyncable
{
    /// <summary>
    /// Takes over what others wrote behind the journal's back, as one commit, so that followers and the history have it too. What they
    /// deleted is ended or restored, for a journal never deletes: a fact whose before and after are equal says that it was restored.
    /// </summary>
    /// <param name="mutation">The name under which it takes effect at most once.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="today">The day that decides which nodes hold their unique names.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up before it is committed.</param>
    /// <returns>The commit, which says what was taken over; null = there was nothing.</returns>
    /// <exception cref="StoreRefusedException">
    /// What was written breaks the model and cannot be taken over; the message names it.
    /// </exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; repeat with the same mutation id.</exception>
    ValueTask<Commit?> ResyncAsync(
        MutationId mutation, DateTimeOffset at, DateOnly today, string actor, string? reason, CancellationToken cancellationToken);
}
