using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hierarchy.Specification;

/// <summary>
/// A Neo4j that is started from a <c>NEO4J_HOME</c> and never outlives this process: a small shell holds its reins, and ends it when our
/// end of the shell's input closes, which happens however this process ends.
/// </summary>
internal sealed class Neo4jProcess
{
    /// <summary>Enough to commit the largest pack of the tests, 33,000 rows, at once.</summary>
    private const string Heap = "1g";

    private const int StartAttempts = 3;

    /// <summary>
    /// Runs a command; when the input ends or a line comes, kills it with all that it started, and removes its folder unless the line says
    /// keep.
    /// </summary>
    private const string Reins = """
        dir=$1; shift
        if command -v setsid >/dev/null; then setsid "$@" </dev/null >>"$dir/out" 2>&1 & else "$@" </dev/null >>"$dir/out" 2>&1 & fi
        pid=$!
        echo $pid >"$dir/pid"
        trap : INT TERM HUP
        read -r word || word=
        kill -9 -$pid 2>/dev/null || kill -9 $pid 2>/dev/null
        wait $pid 2>/dev/null
        [ "$word" = keep ] || rm -rf "$dir"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _home;
    private readonly string _password;
    private readonly IReadOnlyList<string> _settings;
    private readonly string _directory = Directory.CreateTempSubdirectory("hierarchy-neo4j-").FullName;
    private Process? _reins;
    private int _port;

    /// <param name="home">Where Neo4j lies.</param>
    /// <param name="password">What its user gets.</param>
    /// <param name="settings">Lines of its <c>neo4j.conf</c> in place of a time-out of ten minutes; none = as usual.</param>
    public Neo4jProcess(string home, string password, IReadOnlyList<string> settings)
    {
        _home = home;
        _password = password;
        _settings = settings;
    }

    public Uri Uri => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>Starts it, or starts it again with the data that it had.</summary>
    public async Task StartAsync()
    {
        var isNew = _port == 0;
        for (var attempt = 1; ; attempt++)
        {
            _port = isNew ? FreePorts() : _port;
            Start();
            if (await AnswersAsync())
            {
                return;
            }

            // Somebody else may have taken the port meanwhile.
            await EndAsync("keep");
            if (attempt == StartAttempts)
            {
                var said = await File.ReadAllTextAsync(Path.Combine(_directory, "out"));
                throw new InvalidOperationException($"Neo4j does not start: {said}");
            }
        }
    }

    public Task KillAsync() => EndAsync("keep");

    public Task StopAsync() => EndAsync("remove");

    /// <summary>From now on it keeps its connections and answers nothing.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>It goes on.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    private void Start()
    {
        // As quick and small as a test wants it, unless somebody says otherwise.
        var start = new ProcessStartInfo(File.Exists("/usr/bin/setsid") ? "/usr/bin/setsid" : "sh")
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        string[] shell = start.FileName == "sh" ? [] : ["sh"];
        string[] arguments = [.. shell, "-c", Reins, "reins", _directory, .. Command()];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment.TryAdd("NEO4J_HEAP", Heap);
        start.Environment.TryAdd("NEO4J_PAGECACHE", "64m");
        start.Environment.TryAdd("NEO4J_TIER", "1");
        start.Environment["NEO4J_CONF"] = Path.Combine(_directory, "conf");
        _reins = Process.Start(start)!;
    }

    private string[] Command()
    {
        var port = _port.ToString(CultureInfo.InvariantCulture);
        var temporary = Path.Combine(_home, "bin", "neo4j-temporary");
        if (_settings.Count == 0 && File.Exists(temporary))
        {
            return [temporary, _directory, port, _password];
        }

        foreach (var folder in (string[])["conf", "data", "logs", "run", "plugins", "import"])
        {
            Directory.CreateDirectory(Path.Combine(_directory, folder));
        }

        File.WriteAllText(Path.Combine(_directory, "conf", "neo4j.conf"), Configuration());
        const string Script = """
            [ -e "$2/data/dbms/auth.ini" ] || [ -e "$2/data/databases/system" ] || "$1/bin/neo4j-admin" dbms set-initial-password "$3"
            exec "$1/bin/neo4j" console
            """;
        return ["sh", "-c", Script, "neo4j", _home, _directory, _password];
    }

    /// <summary>What an official distribution is started with; the script of a test distribution writes the same.</summary>
    private string Configuration() => string.Create(CultureInfo.InvariantCulture, $"""
        server.directories.data={_directory}/data
        server.directories.logs={_directory}/logs
        server.directories.run={_directory}/run
        server.directories.plugins={_directory}/plugins
        server.directories.import={_directory}/import
        server.default_listen_address=127.0.0.1
        server.http.listen_address=127.0.0.1:{_port}
        server.https.enabled=false
        server.bolt.listen_address=127.0.0.1:{_port + 1}
        server.bolt.advertised_address=127.0.0.1:{_port + 1}
        server.memory.heap.initial_size={Heap}
        server.memory.heap.max_size={Heap}
        server.memory.pagecache.size=64m
        dbms.usage_report.enabled=false
        {(_settings.Count > 0 ? string.Join('\n', _settings) : "db.transaction.timeout=10m")}

        """);

    private async Task<bool> AnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var started = Stopwatch.StartNew();
        while (started.Elapsed < Patience && IsRunning())
        {
            try
            {
                using var response = await http.GetAsync(Uri);
                if (response.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return false;
    }

    /// <summary>Whether the server's process is there; true as long as its number is not known.</summary>
    private bool IsRunning()
    {
        var file = Path.Combine(_directory, "pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var number))
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Tells the server and all that it started, as the reins do.</summary>
    private async Task SignalAsync(string signal)
    {
        const string Script = """kill -"$1" -"$2" 2>/dev/null || kill -"$1" "$2" """;
        var number = (await File.ReadAllTextAsync(Path.Combine(_directory, "pid"))).Trim();
        using var kill = Process.Start("sh", ["-c", Script, "kill", signal, number]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"Neo4j could not be sent SIG{signal}.");
        }
    }

    private async Task EndAsync(string word)
    {
        if (_reins is null)
        {
            return;
        }

        await _reins.StandardInput.WriteLineAsync(word);
        _reins.StandardInput.Close();
        await _reins.WaitForExitAsync();
        _reins.Dispose();
        _reins = null;
        if (word == "keep")
        {
            File.Delete(Path.Combine(_directory, "pid"));
        }
    }

    /// <summary>A port that is free together with the next one, which is Bolt's.</summary>
    private static int FreePorts()
    {
        while (true)
        {
            using var http = new TcpListener(IPAddress.Loopback, 0);
            http.Start();
            var port = ((IPEndPoint)http.LocalEndpoint).Port;
            try
            {
                using var bolt = new TcpListener(IPAddress.Loopback, port + 1);
                bolt.Start();
                return port;
            }
            catch (Exception exception) when (exception is SocketException or ArgumentOutOfRangeException)
            {
            }
        }
    }
}
