using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Hierarchy.Redis.Tests;

/// <summary>Stands before a Redis and passes everything on; answers come late, as late as the test says, and in their order.</summary>
internal sealed class LaggingProxy : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _port;
    private readonly string? _holds;
    private long _lag;

    /// <param name="port">Redis's, on this machine.</param>
    /// <param name="holds">Whoever sends this text gets no answer from then on until <see cref="Release"/>; null = nobody.</param>
    public LaggingProxy(int port, string? holds = null)
    {
        (_port, _holds) = (port, holds);
        _listener.Start();
        Configuration = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _running.Add(AcceptAsync());
    }

    /// <summary>The way through it.</summary>
    public string Configuration { get; }

    /// <summary>How late an answer comes.</summary>
    public TimeSpan Lag
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref _lag));
        set => Volatile.Write(ref _lag, value.Ticks);
    }

    /// <summary>Completes when somebody sent the text.</summary>
    public Task Held => _held.Task;

    /// <summary>What was held comes now.</summary>
    public void Release() => _released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            _running.Add(ServeAsync(client));
        }
    }

    /// <summary>Until either side ends.</summary>
    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _port, _stopping.Token);
        var answers = Channel.CreateUnbounded<(long At, byte[] Bytes)>();
        var holds = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.WhenAny(
            AskAsync(near.GetStream(), far.GetStream(), holds),
            TakeAsync(far.GetStream(), answers.Writer),
            AnswerAsync(near.GetStream(), answers.Reader, holds.Task));
    }

    private async Task AskAsync(NetworkStream near, NetworkStream far, TaskCompletionSource holds)
    {
        var buffer = new byte[BufferBytes];
        var said = "";
        while (await near.ReadAsync(buffer, _stopping.Token) is > 0 and var read)
        {
            said += Encoding.Latin1.GetString(buffer, 0, read);
            if (_holds is not null && said.Contains(_holds, StringComparison.Ordinal))
            {
                holds.TrySetResult();
                _held.TrySetResult();
            }

            said = said[^Math.Min(said.Length, _holds?.Length ?? 0)..];
            await far.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
        }
    }

    private async Task TakeAsync(NetworkStream far, ChannelWriter<(long At, byte[] Bytes)> answers)
    {
        var buffer = new byte[BufferBytes];
        while (await far.ReadAsync(buffer, _stopping.Token) is > 0 and var read)
        {
            answers.TryWrite((Stopwatch.GetTimestamp(), buffer.AsSpan(0, read).ToArray()));
        }
    }

    private async Task AnswerAsync(NetworkStream near, ChannelReader<(long At, byte[] Bytes)> answers, Task holds)
    {
        await foreach (var (at, bytes) in answers.ReadAllAsync(_stopping.Token))
        {
            if (holds.IsCompleted)
            {
                await _released.Task.WaitAsync(_stopping.Token);
            }

            var left = Lag - Stopwatch.GetElapsedTime(at);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, _stopping.Token);
            }

            await near.WriteAsync(bytes, _stopping.Token);
        }
    }
}
