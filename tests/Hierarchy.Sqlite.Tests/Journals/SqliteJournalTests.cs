using Hierarchy.Specification;

namespace Hierarchy.Sqlite.Tests;

/// <summary>The SQLite journal keeps what every journal keeps.</summary>
public sealed class SqliteJournalTests : JournalSpecification, IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    protected override Task<IJournal> OpenAsync() => _directory.OpenAsync();
}
