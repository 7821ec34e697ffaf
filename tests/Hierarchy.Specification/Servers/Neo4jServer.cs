using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Hierarchy.Specification;

/// <summary>A Neo4j for tests, and a way to it beside the code under test: to look, to plant and to wipe.</summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly Neo4jProcess? _process;

    internal Neo4jServer(Uri uri, string user, string password, string database, Neo4jProcess? process = null)
    {
        (Uri, User, Password, Database, _process) = (uri, user, password, database, process);
        _http = new HttpClient
        {
            BaseAddress = new Uri(uri, $"/db/{database}/query/v2"),
            Timeout = TimeSpan.FromMinutes(5),
        };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>The HTTP address, without user and password.</summary>
    public Uri Uri { get; }

    public string User { get; }

    public string Password { get; }

    public string Database { get; }

    /// <summary>Whether the tests started it themselves, so that they may also kill it.</summary>
    public bool CanBeKilled => _process is not null;

    /// <summary>Runs one statement and answers the whole body.</summary>
    /// <exception cref="InvalidOperationException">The server refused it.</exception>
    public async Task<JsonElement> RunAsync(string statement, object? parameters = null)
    {
        using var response = await _http.PostAsJsonAsync(string.Empty, new { statement, parameters = parameters ?? new { } });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{errors}") : body;
    }

    /// <summary>Removes all nodes and relationships; constraints stay.</summary>
    public async Task WipeAsync()
    {
        // A node at which many relationships meet is not deleted in one transaction with all of them.
        await RunAsync("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS");
        await RunAsync("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    }

    /// <summary>Ends it as a power cut would, data kept.</summary>
    public Task KillAsync() => Owned.KillAsync();

    /// <summary>Starts it again after a kill, and waits until it answers.</summary>
    public Task StartAgainAsync() => Owned.StartAsync();

    /// <summary>From now on it keeps its connections and answers nothing, as behind a network that drops everything.</summary>
    public Task FreezeAsync() => Owned.FreezeAsync();

    /// <summary>It goes on.</summary>
    public Task ThawAsync() => Owned.ThawAsync();

    /// <summary>Ends it; one that the tests started themselves takes its data with it.</summary>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is not null)
        {
            await _process.StopAsync();
        }
    }

    private Neo4jProcess Owned => _process ?? throw new InvalidOperationException("Only a server that the tests started can be hurt.");
}
