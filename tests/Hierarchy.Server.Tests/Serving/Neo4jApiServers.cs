using Hierarchy.Specification;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// Servers over the one database that a Neo4j Community has: it holds one pack at a time, for any number of replicas, with Redis and
/// without. Whoever asks for another pack stops them all and has it loaded, so its tests run one after another.
/// </summary>
public sealed class Neo4jApiServers : IAsyncLifetime
{
    private readonly SharedRedis _redis = new();
    private readonly string _namespace = SharedRedis.NewNamespace();
    private readonly Dictionary<bool, RunningServer> _replicas = [];
    private string? _folder;

    public Neo4jApiServers()
    {
        Alone = new Neo4jReplicas(this, withRedis: false);
        WithRedis = new Neo4jReplicas(this, withRedis: true);
    }

    /// <summary>The pack that the database holds; null = none, or somebody's own.</summary>
    public static string? Held { get; private set; }

    /// <summary>Replicas that find each other's commits by asking Neo4j.</summary>
    public IApiServers Alone { get; }

    /// <summary>Replicas that Redis tells of each other's commits.</summary>
    public IApiServers WithRedis { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StopAsync();
        await _redis.StopAsync();
    }

    /// <summary>What a server is told so that it works on this Neo4j.</summary>
    internal static IReadOnlyList<string> SettingsOf(Neo4jServer neo4j) =>
    [
        "--Hierarchy:Store=Neo4j",
        $"--Hierarchy:Neo4j:Uri={neo4j.Uri}",
        $"--Hierarchy:Neo4j:User={neo4j.User}",
        $"--Hierarchy:Neo4j:Password={neo4j.Password}",
        $"--Hierarchy:Neo4j:Database={neo4j.Database}",
    ];

    /// <summary>The replica that all tests ask which only read this pack.</summary>
    internal async Task<RunningServer> ServeAsync(string pack, bool withRedis)
    {
        var folder = SpecificationFiles.PackFolder(pack);
        await HoldAsync(folder);
        Held = pack;
        if (!_replicas.TryGetValue(withRedis, out var replica))
        {
            replica = await StartAsync(folder, withRedis, []);
            _replicas.Add(withRedis, replica);
        }

        return replica;
    }

    /// <summary>A replica more, with settings of its own, which its test stops.</summary>
    internal async Task<RunningServer> StartAsync(string folder, bool withRedis, IReadOnlyList<string> settings)
    {
        await HoldAsync(folder);
        var neo4j = await Neo4jServers.SharedAsync();
        return await RunningServer.StartAsync(
            folder, [.. SettingsOf(neo4j), .. withRedis ? await _redis.SettingsAsync(_namespace) : [], .. settings]);
    }

    /// <summary>The database, emptied, for a test that brings its own program.</summary>
    /// <exception cref="SkipException">There is no server.</exception>
    internal async Task<Neo4jServer> EmptyAsync()
    {
        var neo4j = await Neo4jServers.SharedAsync();
        await StopAsync();
        await neo4j.WipeAsync();
        return neo4j;
    }

    /// <summary>Empties the database unless it holds this pack; the first replica loads it.</summary>
    private async Task HoldAsync(string folder)
    {
        if (_folder == folder)
        {
            return;
        }

        var neo4j = await Neo4jServers.SharedAsync();
        await StopAsync();
        await neo4j.WipeAsync();
        _folder = folder;
    }

    private async Task StopAsync()
    {
        (_folder, Held) = (null, null);
        foreach (var replica in _replicas.Values)
        {
            await replica.DisposeAsync();
        }

        _replicas.Clear();
    }
}
