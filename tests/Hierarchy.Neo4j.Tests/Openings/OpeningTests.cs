using System.Text.Json;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What is not this application's store is refused, with what to do, and left as it is.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData(200, "<html>Welcome</html>", "STORE_UNSUPPORTED", "check Hierarchy:Neo4j:Uri")]
    [InlineData(404, "<html>Not found</html>", "STORE_UNSUPPORTED", "check Hierarchy:Neo4j:Uri")]
    [InlineData(
        404,
        """{"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"none"}]}""",
        "STORE_MISSING",
        "check Hierarchy:Neo4j:Database, or create it")]
    [InlineData(
        401,
        """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"who?"}]}""",
        "STORE_UNAUTHORIZED",
        "check Hierarchy:Neo4j:User and Hierarchy:Neo4j:Password")]
    [InlineData(
        403,
        """{"errors":[{"code":"Neo.ClientError.Security.CredentialsExpired","message":"change it"}]}""",
        "STORE_UNAUTHORIZED",
        "check Hierarchy:Neo4j:User and Hierarchy:Neo4j:Password")]
    [InlineData(
        403,
        """{"errors":[{"code":"Neo.ClientError.Security.Forbidden","message":"no"}]}""",
        "STORE_FORBIDDEN",
        "grant it the rights")]
    [InlineData(
        200,
        """{"data":{"fields":["name","version","edition"],"values":[["Neo4j Kernel","5.24.2","community"]]}}""",
        "STORE_UNSUPPORTED",
        "install a newer one")]
    [InlineData(
        200,
        """{"data":{"fields":["name","version","edition"],"values":[["Neo4j Kernel","4.4.1","community"]]}}""",
        "STORE_UNSUPPORTED",
        "install a newer one")]
    [InlineData(
        200,
        """{"data":{"fields":["name","version","edition"],"values":[["Neo4j Kernel","new","community"]]}}""",
        "STORE_UNSUPPORTED",
        "install a newer one")]
    [InlineData(
        200,
        """{"data":{"fields":["name","version","edition"],"values":[["Another","5.26","community"]]}}""",
        "STORE_FOREIGN",
        "choose a database that is empty")]
    [InlineData(
        200,
        """{"data":{"fields":["other"],"values":[["Neo4j Kernel"]]}}""",
        "STORE_FOREIGN",
        "choose a database that is empty")]
    public async Task A_server_that_cannot_be_used_is_refused_with_what_to_do(int status, string body, string code, string remedy)
    {
        await using var server = ScriptedServer.Always(status, body);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(server.Options));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_and_may_come()
    {
        Neo4jOptions options;
        await using (var server = ScriptedServer.Always(200, "{}"))
        {
            options = server.Options;
        }

        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(options))).MayRetry);
    }

    [Theory]
    [InlineData("5.26.30")]
    [InlineData("5.27-aura")]
    [InlineData("2025.06.1")]
    [InlineData("6.0")]
    public async Task Newer_servers_are_taken(string version)
    {
        await using var server = Like(version, timeout: "10m", nodes: 5);
        Assert.Equal("STORE_FOREIGN", (await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(server.Options))).Code);
    }

    [Theory]
    [InlineData("0s", 1)]
    [InlineData("10m", 0)]
    public async Task A_server_that_never_ends_a_statement_is_warned_of(string timeout, int expected)
    {
        var warnings = new List<string>();
        await using var server = Like("5.26.30", timeout, nodes: 5);
        await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(server.Options with { OnWarning = warnings.Add }));
        Assert.Equal(expected, warnings.Count(warning => warning.Contains("db.transaction.timeout", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ftp://localhost:7474")]
    [InlineData("http://neo4j:s3cret@localhost:7474")]
    [InlineData("http://localhost:7474/?password=s3cret")]
    public async Task An_address_that_cannot_be_used_is_refused_without_repeating_it(string address)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentRefusedException>(
            () => OpenAsync(new Neo4jOptions { Uri = new Uri(address), Password = "x" }));
        Assert.DoesNotContain("s3cret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_opened_with_an_option_that_is_out_of_range()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentRefusedException>(() => OpenAsync(new Neo4jOptions { MaxCommits = 0 }));
        Assert.Equal("MaxCommits", refusal.Argument);
    }

    [Fact]
    public void Options_do_not_print_the_password()
        => Assert.DoesNotContain("s3cret", new Neo4jOptions { Password = "s3cret" }.ToString(), StringComparison.Ordinal);

    private static ScriptedServer Like(string version, string timeout, int nodes) => new(async (request, stream) =>
    {
        object[] row = [];
        string[] fields = [];
        if (request.Statement == CypherStatements.Server.Text)
        {
            (fields, row) = (["name", "version", "edition"], ["Neo4j Kernel", version, "community"]);
        }
        else if (request.Statement == CypherStatements.Settings.Text)
        {
            (fields, row) = (["name", "value"], ["db.transaction.timeout", timeout]);
        }
        else if (request.Statement == CypherStatements.Contents.Text)
        {
            (fields, row) = (["nodes", "journals"], [nodes, 0]);
        }

        await ScriptedServer.WriteAsync(stream, 200, JsonSerializer.Serialize(new { data = new { fields, values = new[] { row } } }));
        return true;
    });

    private static Task<IJournal> OpenAsync(Neo4jOptions options)
        => Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None);
}
