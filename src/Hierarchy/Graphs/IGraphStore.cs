namespace Hierarchy;

/// <summary>Answers questions about the organization.</summary>
public interface IGraphStore
{
    /// <summary>Opens a session: immutable, at one revision and one day, for as long as it is held.</summary>
    /// <exception cref="RevisionNotReachedException">The revision asked for did not arrive in time.</exception>
    /// <exception cref="StoreUnavailableException">Nothing is loaded yet.</exception>
    /// <exception cref="RowBudgetExceededException">More starts or ends between today and the day asked for than the budget allows.</exception>
    ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken);
}
