namespace Hierarchy;

/// <summary>
/// The store was not opened because what lies there is not this application's, is damaged, is newer than this program, is in use by
/// another process, or is not there where it must be. Nothing was written to it.
/// </summary>
public sealed class StoreRefusedException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="code">
    /// STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_IN_USE, STORE_MISSING; of a server also STORE_UNSUPPORTED, STORE_UNAUTHORIZED,
    /// STORE_FORBIDDEN.
    /// </param>
    /// <param name="message">What was found and what the operator can do.</param>
    /// <param name="inner">What the store said, for the log.</param>
    public StoreRefusedException(string code, string message, Exception? inner = null)
        : base(code, message, inner)
    {
    }
}
