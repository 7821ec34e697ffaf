using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hierarchy.Specification.Servers;

/// <summary>A <c>redis-server</c> on a free port, which can be killed, frozen and started again.</summary>
public sealed class RedisProcess : IAsyncDisposable
{
    /// <summary>Says its number, waits for the test process to close the pipe (or to die), and kills the server.</summary>
    private const string Guard = """ "$0" "$@" >/dev/null 2>&1 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null; wait """;

    private static readonly Lazy<string?> Found = new(Find);

    private readonly string[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("hierarchy-redis-").FullName;
    private Process? _guard;
    private string? _number;

    private RedisProcess(string[] settings)
    {
        _settings = settings;
        Port = FreePort();
    }

    /// <summary>The program; null = there is none on the PATH.</summary>
    public static string? Program => Found.Value;

    /// <summary>On this machine.</summary>
    public int Port { get; }

    public static async Task<RedisProcess> StartAsync(params string[] settings)
    {
        var process = new RedisProcess(settings);
        await process.StartAgainAsync();
        return process;
    }

    /// <summary>Starts it, empty, on the same port as before.</summary>
    public async Task StartAgainAsync()
    {
        var port = Port.ToString(CultureInfo.InvariantCulture);
        string[] command =
        [
            Program!, "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder, .. _settings,
        ];
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _guard = Process.Start(start)!;
        _number = await _guard.StandardOutput.ReadLineAsync();
        await UntilItAnswersAsync();
    }

    /// <summary>Kills it, as the machine would.</summary>
    public async Task KillAsync()
    {
        if (_guard is { } guard)
        {
            _guard = null;
            guard.StandardInput.Close();
            await guard.WaitForExitAsync();
            guard.Dispose();
        }
    }

    /// <summary>From now on it keeps its connections and answers nothing.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>It goes on.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find()
        => OperatingSystem.IsWindows()
            ? null
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, "redis-server"))
                .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _number!]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Any answer will do: with a password it is an error.</summary>
    private async Task UntilItAnswersAsync()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await AnswersAsync(giveUp.Token))
        {
            await Task.Delay(10, giveUp.Token);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("PING\r\n"), cancellationToken);
            return await client.GetStream().ReadAsync(new byte[1], cancellationToken) == 1;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }
}
