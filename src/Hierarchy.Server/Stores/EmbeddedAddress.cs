using Hierarchy.Sqlite;

namespace Hierarchy.Server.Stores;

/// <summary>An embedded store: a folder with one SQLite file.</summary>
/// <param name="Path">The folder.</param>
internal sealed record EmbeddedAddress(string Path) : StoreAddress
{
    /// <inheritdoc/>
    public override string ToString() => $"the embedded store in {Path}";

    /// <inheritdoc/>
    public override Task<IJournal> OpenAsync(bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
        => SqliteJournals.OpenAsync(new SqliteOptions { Path = Path, Create = create }, time, cancellationToken);

    /// <inheritdoc/>
    public override Task<IJournal> OpenToVerifyAsync(TimeProvider time, ILogger logger, CancellationToken cancellationToken)
        => SqliteJournals.OpenAsync(new SqliteOptions { Path = Path, Create = false, VerifyOnOpenUpTo = 0 }, time, cancellationToken);
}
