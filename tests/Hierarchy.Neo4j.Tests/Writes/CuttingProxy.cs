using System.Net.Sockets;
using System.Text;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Stands between a journal and its server, and cuts connections where a test says.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly ScriptedServer _server;
    private readonly Uri _target;
    private int _cutBefore;
    private int _cutAfter;

    public CuttingProxy(Neo4jOptions target)
    {
        _target = target.Uri;
        _server = new ScriptedServer(ForwardAsync);
        Options = target with { Uri = _server.Options.Uri };
    }

    /// <summary>The way through the proxy.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>How many commits came, those that were cut included.</summary>
    public int Commits => Sent(CypherStatements.Commit);

    /// <summary>How often a statement came.</summary>
    public int Sent(CypherStatement statement) => _server.Requests.Count(request => request.Statement == statement.Text);

    /// <summary>Cuts the next commits when they have been sent, before the server hears of them.</summary>
    public void CutBeforeServer(int commits) => _cutBefore = commits;

    /// <summary>Cuts the next commits when the server has committed, before the answer is passed on.</summary>
    public void CutAfterServer(int commits) => _cutAfter = commits;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<bool> ForwardAsync(RawRequest request, Stream client)
    {
        var isCommit = request.Statement == CypherStatements.Commit.Text;
        if (isCommit && Interlocked.Decrement(ref _cutBefore) >= 0)
        {
            return false;
        }

        using var upstream = new TcpClient();
        await upstream.ConnectAsync(_target.Host, _target.Port, _server.Stopping);
        await using var stream = upstream.GetStream();

        // One request a connection: the answer ends where the connection does.
        var head = request.HeadText[..^2] + "Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _server.Stopping);
        await stream.WriteAsync(request.Body, _server.Stopping);
        var answer = new MemoryStream();
        await stream.CopyToAsync(answer, _server.Stopping);
        if (isCommit && Interlocked.Decrement(ref _cutAfter) >= 0)
        {
            return false;
        }

        await client.WriteAsync(answer.ToArray(), _server.Stopping);
        return true;
    }
}
