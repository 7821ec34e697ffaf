using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A server that does to each request what a test says, down to the bytes of the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<RawRequest, Stream, Task<bool>> _answer;
    private readonly ConcurrentQueue<RawRequest> _requests = new();
    private readonly Task _accepting;

    /// <param name="answer">Answers one request; false = the connection is cut.</param>
    public ScriptedServer(Func<RawRequest, Stream, Task<bool>> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Neo4jOptions Options => new()
    {
        Uri = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}"),
        Password = "s3cret-of-the-test",
    };

    /// <summary>What came, in order.</summary>
    public IReadOnlyCollection<RawRequest> Requests => _requests;

    /// <summary>Ends with the server.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>A server that answers every request with the same text.</summary>
    public static ScriptedServer Always(int status, string body, string type = "application/json")
        => new(async (_, stream) =>
        {
            await WriteAsync(stream, status, body, type);
            return true;
        });

    /// <summary>A server that takes every request and never answers.</summary>
    public static ScriptedServer Silent()
    {
        ScriptedServer? server = null;
        server = new ScriptedServer(async (_, _) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, server!.Stopping);
            return false;
        });
        return server;
    }

    /// <summary>Writes a whole response.</summary>
    public static async Task WriteAsync(Stream stream, int status, string body, string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(bytes);
    }

    /// <summary>Writes the beginning of a response that is longer than what follows.</summary>
    public static async Task WriteCutAsync(Stream stream, string begun)
    {
        var head = "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        var bytes = Encoding.UTF8.GetBytes(begun);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head}{bytes.Length:x}\r\n")));
        await stream.WriteAsync(bytes);
        await stream.WriteAsync("\r\n"u8.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                connections.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                while (await RawRequest.ReadAsync(stream, _stopping.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    if (!await _answer(request, stream))
                    {
                        // With a reset, as when a process is killed.
                        client.Client.LingerState = new LingerOption(true, 0);
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
            }
        }
    }
}
