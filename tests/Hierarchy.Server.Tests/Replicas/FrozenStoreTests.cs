using System.Text.Json.Nodes;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>Neo4j is frozen under a running server: connections stay, and nothing answers.</summary>
[Collection(Neo4jGroup.Name)]
public sealed class FrozenStoreTests : IDisposable
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(5);

    private readonly Streets _streets = new(count: 1);

    public void Dispose() => _streets.Dispose();

    [SkippableFact]
    public async Task Reads_go_on_and_tell_their_age_a_write_ends_as_unknown_and_is_found_out_once_the_store_answers_again()
    {
        await using var neo4j = await Neo4jServers.StartOwnAsync();
        string[] settings = [.. Neo4jApiServers.SettingsOf(neo4j), "--Hierarchy:Neo4j:CommitTimeout=30s"];
        await using var server = await RunningServer.StartAsync(_streets.Folder, TimeProvider.System, settings);
        var street = Assert.Single(_streets.In(await server.ImageAsync()));
        await AssertFreshAsync(server, street, step: 0);

        await neo4j.FreezeAsync();
        var step = street.Step(1, new Revision(1));
        var commit = server.CommitAsync(_ => step);
        await Eventually.HoldsAsync(async () => (await ReadAsync(server, street)).Age > 0);
        var told = await ReadinessAsync(server);
        Assert.Equal("ready, not following", (string?)told["status"]);
        Assert.InRange((long)told["age"]!, 1, long.MaxValue);
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => commit.WaitAsync(Ceiling));
        Assert.Equal(("STORE_UNAVAILABLE", true), (refusal.Code, refusal.MayRetry));
        Assert.Contains("unknown", refusal.Message);
        Assert.Equal(Street.NameAfter(0), (await ReadAsync(server, street)).Name);

        await neo4j.ThawAsync();
        await Eventually.HoldsAsync(async () => (string?)(await ReadinessAsync(server))["status"] == "ready");
        Assert.Equal(new Revision(2), await server.CommitAsync(_ => step));
        await AssertFreshAsync(server, street, step: 1);
        Assert.Equal(new Revision(3), await server.CommitAsync(at => street.Step(2, at)));
        await AssertFreshAsync(server, street, step: 2);
    }

    /// <summary>What is read is of this step at once, and has no age as long as the store answers, however busy this machine is.</summary>
    private static async Task AssertFreshAsync(RunningServer server, Street street, int step)
    {
        Assert.Equal(Street.NameAfter(step), (await ReadAsync(server, street)).Name);
        await Eventually.HoldsAsync(async () => (await ReadAsync(server, street)).Age is null);
    }

    private static async Task<(string? Name, long? Age)> ReadAsync(RunningServer server, Street street)
    {
        var answer = await server.Api.ReadAsync(street.Query);
        return (answer.Value("orgUnit.name"), (long?)answer.Body["extensions"]!["age"]);
    }

    private static async Task<JsonNode> ReadinessAsync(RunningServer server)
        => JsonNode.Parse(await server.Api.Client.GetStringAsync("/health/ready"))!;
}
