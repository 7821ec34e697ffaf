using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What a constraint of the store refuses, its server does not name: who holds the name is asked.</summary>
public sealed class ConstraintTests
{
    private const string Refused = """
        {"errors":[{"code":"Neo.ClientError.Schema.ConstraintValidationFailed","message":"Node(7) already exists with that claim"}]}
        """;

    private readonly SampleTown _town = new("town");

    [Fact]
    public async Task Each_name_that_another_node_holds_is_named_with_its_holder()
    {
        var holder = _town.Person("zhao").Id;
        var clash = await Assert.ThrowsAsync<ClaimClashException>(
            () => CommitAsync(("Person town/li", holder), ("Matrix town/finance", _town.Finance.Id)));
        Assert.Equal([new ClaimClash("Person town/li", _town.Li.Id, holder)], clash.Clashes);
    }

    [Fact]
    public async Task When_nobody_else_holds_a_name_it_is_a_node_that_exists()
    {
        var told = await Assert.ThrowsAsync<ImpossibleFactException>(() => CommitAsync(("Person town/li", _town.Li.Id)));
        Assert.Contains("it exists", told.Message, StringComparison.Ordinal);
    }

    /// <summary>The founding of the town meets a constraint, and then these hold names.</summary>
    private async Task CommitAsync(params (string Claim, NodeId Holder)[] holders)
    {
        await using var server = new ScriptedServer(async (request, stream) =>
        {
            if (request.Statement == CypherStatements.Commit.Text)
            {
                await ScriptedServer.WriteAsync(stream, 400, Refused);
                return true;
            }

            Assert.Equal(CypherStatements.Holders.Text, request.Statement);
            var asked = request.Json.GetProperty("parameters").GetProperty("claims").EnumerateArray().Select(claim => claim.GetString());
            var values = holders.Where(row => asked.Contains(row.Claim)).Select(row => new[] { row.Claim, row.Holder.ToString() });
            await ScriptedServer.WriteAsync(
                stream, 200, JsonSerializer.Serialize(new { data = new { fields = new[] { "claim", "holder" }, values } }));
            return true;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var committer = new Committer(client, TimeProvider.System, new Bookmarks(), server.Options);
        await committer.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
    }
}
