using System.Net.Sockets;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>
/// A server closes connections on which nothing has come for a while: https://neo4j.com/docs/operations-manual/5/ names 30 s.
/// </summary>
public sealed class IdleConnectionTests
{
    private const string OneRow = """{"data":{"fields":["revision"],"values":[[7]]}}""";

    [Fact]
    public void An_idle_connection_is_given_up_before_the_server_closes_it()
    {
        using var handler = CypherClient.NewHandler(new Neo4jOptions());
        Assert.InRange(handler.PooledConnectionIdleTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(29));
    }

    [Fact]
    public async Task A_request_after_the_server_closed_every_connection_is_answered_on_a_new_one()
    {
        // Each connection ends once it has answered, which is when it becomes idle.
        await using var server = new ScriptedServer(async (_, stream) =>
        {
            await ScriptedServer.WriteAsync(stream, 200, OneRow);
            ((NetworkStream)stream).Socket.Shutdown(SocketShutdown.Send);
            return true;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var attempts = new Attempts(client, TimeProvider.System);
        for (var i = 0; i < 10; i++)
        {
            using var answer = await attempts.RunAsync(CypherStatements.Tip, null, CancellationToken.None);
            Assert.Equal(7, answer.Value("revision").GetInt32());
        }
    }
}
