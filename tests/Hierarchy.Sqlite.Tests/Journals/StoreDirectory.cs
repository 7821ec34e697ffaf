namespace Hierarchy.Sqlite.Tests;

/// <summary>A folder of a test's own, removed afterwards.</summary>
internal sealed class StoreDirectory : IDisposable
{
    public StoreDirectory() => Path = Directory.CreateTempSubdirectory("hierarchy-sqlite-").FullName;

    public string Path { get; }

    public StoreFolder Folder => new(Path);

    public SqliteOptions Options => new() { Path = Path };

    public Task<IJournal> OpenAsync() => SqliteJournals.OpenAsync(Options);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
