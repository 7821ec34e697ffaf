namespace Hierarchy;

/// <summary>
/// The store cannot be reached or does not accept writes now. Whether a commit under way took effect is found out by sending it again
/// under the same mutation id.
/// </summary>
public sealed class StoreUnavailableException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="message">What a caller may know: no addresses, no paths.</param>
    /// <param name="mayRetry">Whether the same request may succeed later without anybody's help.</param>
    /// <param name="inner">What the store said, for the log.</param>
    public StoreUnavailableException(string message, bool mayRetry, Exception? inner = null)
        : base("STORE_UNAVAILABLE", message, inner) => MayRetry = mayRetry;

    /// <inheritdoc/>
    public override bool MayRetry { get; }
}
