namespace Hierarchy.Server.Stores;

/// <summary>Where a store is.</summary>
internal abstract record StoreAddress
{
    /// <summary>How people are told of it; never with a password.</summary>
    public abstract override string ToString();

    /// <summary>Opens its journal.</summary>
    /// <param name="create">Whether a store is made where there is none; else that is refused as STORE_MISSING.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Hears what is unsafe about the store but no reason to refuse it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreRefusedException">What lies there cannot be opened; nothing was written to it.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public abstract Task<IJournal> OpenAsync(bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken);

    /// <summary>
    /// Opens the journal of a store that shall be verified: what opening would check, and refuse at the first fault, is left to that.
    /// </summary>
    public virtual Task<IJournal> OpenToVerifyAsync(TimeProvider time, ILogger logger, CancellationToken cancellationToken)
        => OpenAsync(create: false, time, logger, cancellationToken);
}
