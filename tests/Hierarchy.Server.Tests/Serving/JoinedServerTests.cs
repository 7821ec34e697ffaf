using System.Text.Json.Nodes;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>A server that is told of a Redis.</summary>
public sealed class JoinedServerTests
{
    [Fact]
    public async Task A_redis_that_cannot_be_reached_is_told_and_hinders_nothing()
    {
        await using var server = await RunningServer.StartAsync("yanye", "--Hierarchy:Redis:Configuration=127.0.0.1:1,password=secret");

        var answer = await server.Api.ReadAsync("{ orgUnit(code: \"YY-01-01\") { name } }");
        var ready = await server.Api.Client.GetStringAsync("/health/ready");

        Assert.Equal("鹽業小區", answer.Value("orgUnit.name"));
        var told = JsonNode.Parse(ready)!;
        Assert.Equal("ready", (string?)told["status"]);
        Assert.Contains((string?)told["redis"], new[] { "Connecting", "Unreachable" });
        Assert.DoesNotContain("secret", ready);
    }

    [Fact]
    public async Task Without_a_redis_readiness_does_not_speak_of_one()
    {
        await using var server = await RunningServer.StartAsync("yanye");

        var told = JsonNode.Parse(await server.Api.Client.GetStringAsync("/health/ready"))!;

        Assert.Null(told["redis"]);
        Assert.Null(told["age"]);
        Assert.NotNull(told["checkedAt"]);
    }
}
