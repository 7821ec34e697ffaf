namespace Hierarchy;

/// <summary>
/// A journal that brings large change sets in pieces. One that was broken off goes on where it ended when it is sent again as it was: the
/// same facts, the same mutation id, the same day.
/// </summary>
public interface IResumable
{
    /// <summary>The change set that is under way or was broken off: nobody sees anything of it. Null = there is none.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    ValueTask<UnfinishedCommit?> FindUnfinishedAsync(CancellationToken cancellationToken);
}
