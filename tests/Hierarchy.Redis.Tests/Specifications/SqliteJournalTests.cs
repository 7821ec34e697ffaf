using Hierarchy.Specification;
using Hierarchy.Sqlite;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>The embedded journal with Redis beside it keeps what every journal must keep.</summary>
public sealed class SqliteJournalTests(RedisJournals redis) : JournalSpecification, IClassFixture<RedisJournals>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hierarchy-redis-sqlite-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override async Task<IJournal> OpenAsync()
        => await redis.OpenAsync(await SqliteJournals.OpenAsync(new SqliteOptions { Path = _folder }));
}
