using Hierarchy.Neo4j;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>The Neo4j journal with Redis beside it keeps what every journal must keep.</summary>
public sealed class Neo4jJournalTests(RedisJournals redis) : JournalSpecification, IClassFixture<RedisJournals>
{
    private Neo4jServer? _server;

    protected override async Task<IJournal> OpenAsync()
    {
        if (_server is null)
        {
            _server = await Neo4jServers.SharedAsync();
            await _server.WipeAsync();
        }

        var options = new Neo4jOptions
        {
            Uri = _server.Uri,
            User = _server.User,
            Password = _server.Password,
            Database = _server.Database,
        };
        return await redis.OpenAsync(await Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None));
    }
}
