using System.Text.Json.Nodes;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The specifications that run with Redis beside the store do have one.</summary>
[Collection(EmbeddedWithRedisGroup.Name)]
public sealed class RedisBesideTests(EmbeddedServersWithRedis servers)
{
    [SkippableFact]
    public async Task A_server_with_redis_beside_it_comes_to_say_that_it_is_connected()
    {
        var server = await servers.ServeAsync("rules");
        await Eventually.HoldsAsync(
            async () => (string?)JsonNode.Parse(await server.Client.GetStringAsync("/health/ready"))!["redis"] == "Connected");
    }
}
