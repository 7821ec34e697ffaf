using Hierarchy.Specification;

namespace Hierarchy.Neo4j.Tests;

/// <summary>The store in the test process's server, empty at first.</summary>
internal sealed class Neo4jStore
{
    private Neo4jStore(Neo4jServer server) => Server = server;

    public Neo4jServer Server { get; }

    public Neo4jOptions Options => OptionsOf(Server);

    /// <exception cref="Xunit.SkipException">There is no server.</exception>
    public static async Task<Neo4jStore> CreateAsync()
    {
        var server = await Neo4jServers.SharedAsync();
        await server.WipeAsync();
        return new Neo4jStore(server);
    }

    public static Neo4jOptions OptionsOf(Neo4jServer server)
        => new() { Uri = server.Uri, User = server.User, Password = server.Password, Database = server.Database };

    public Task<IJournal> OpenAsync() => Neo4jJournals.OpenAsync(Options, TimeProvider.System, CancellationToken.None);
}
