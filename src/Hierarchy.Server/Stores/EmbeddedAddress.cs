using Hierarchy.Sqlite;

namespace Hierarchy.Server.Stores;

/// <summary>An embedded store: a folder with one SQLite file.</summary>
/// <param name="Path">The folder.</param>
internal sealed record EmbeddedAddress(string Path) : StoreAddress
{
    /// <summary>Whether it is the same folder, however it is written.</summary>
    public bool Equals(EmbeddedAddress? other) => other is not null && FullPath == other.FullPath;

    /// <inheritdoc/>
    public override int GetHashCode() => FullPath.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"the embedded store in {Path}";

    /// <inheritdoc/>
    public override Task<IJournal> OpenAsync(bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
        => SqliteJournals.OpenAsync(new SqliteOptions { Path = Path, Create = create }, time, cancellationToken);

    /// <inheritdoc/>
    public override Task<IJournal> OpenToVerifyAsync(TimeProvider time, ILogger logger, CancellationToken cancellationToken)
        => SqliteJournals.OpenAsync(new SqliteOptions { Path = Path, Create = false, VerifyOnOpenUpTo = 0 }, time, cancellationToken);

    private string FullPath => System.IO.Path.GetFullPath(Path);
}
