using System.Text.Json.Nodes;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>Neo4j is killed under a running server.</summary>
[Collection(Neo4jGroup.Name)]
public sealed class OutageTests : IDisposable
{
    private readonly EditedPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [SkippableFact]
    public async Task While_Neo4j_is_away_reads_go_on_and_tell_their_age_writes_are_refused_and_all_comes_back_by_itself()
    {
        await using var neo4j = await Neo4jServers.StartOwnAsync();
        await using var server = await RunningServer.StartAsync(_pack.Folder, TimeProvider.System, Neo4jApiServers.SettingsOf(neo4j));
        var (before, fresh) = await NameOfUnit.ReadAsync(server);
        Assert.Null(fresh.Body["extensions"]!["age"]);
        _pack.Rename("小區");

        await neo4j.KillAsync();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => server.ImportAsync(_pack.Folder));
        Assert.Equal(("STORE_UNAVAILABLE", true), (refusal.Code, refusal.MayRetry));
        await Eventually.HoldsAsync(async () => await ReadinessAsync(server) is { } told
            && (string?)told["status"] == "ready, not following" && (long?)told["age"] > 0);
        var (during, aged) = await NameOfUnit.ReadAsync(server);
        Assert.Equal(before, during);
        Assert.InRange((long)aged.Body["extensions"]!["age"]!, 1, long.MaxValue);

        await neo4j.StartAgainAsync();
        await Eventually.HoldsAsync(async () => (string?)(await ReadinessAsync(server))["status"] == "ready");
        Assert.Null((await NameOfUnit.ReadAsync(server)).Answer.Body["extensions"]!["age"]);
        Assert.Equal(2, await server.ImportAsync(_pack.Folder));
        Assert.Equal("小區", (await NameOfUnit.ReadAsync(server)).Name);
    }

    private static async Task<JsonNode> ReadinessAsync(RunningServer server)
        => JsonNode.Parse(await server.Api.Client.GetStringAsync("/health/ready"))!;
}
