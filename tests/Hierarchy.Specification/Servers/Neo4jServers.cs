using System.Security.Cryptography;
using System.Text;
using DotNet.Testcontainers.Builders;
using Xunit;

namespace Hierarchy.Specification;

/// <summary>
/// Where tests get a Neo4j from: <c>HIERARCHY_TEST_NEO4J</c> (a URI with user and password; its data are wiped), else one that is started
/// from <c>NEO4J_HOME</c>, else a container; without any of them tests are skipped with the reason.
/// </summary>
public static class Neo4jServers
{
    private const string Variable = "HIERARCHY_TEST_NEO4J";
    private const string Image = "neo4j:5.26-community";
    private const string Password = "hierarchy-test";
    private const int HttpPort = 7474;

    private static readonly Lazy<Task<(Neo4jServer? Server, string Reason)>> Shared = new(FindAsync);
    private static FileStream? _lock;

    /// <summary>The one server of this test process. It ends with the process.</summary>
    /// <exception cref="SkipException">There is none.</exception>
    public static async Task<Neo4jServer> SharedAsync()
    {
        var (server, reason) = await Shared.Value;
        Skip.If(server is null, reason);
        return server!;
    }

    /// <summary>A server of a test's own, to be killed; the test stops it.</summary>
    /// <param name="settings">Lines of its <c>neo4j.conf</c>.</param>
    /// <exception cref="SkipException">None can be started here.</exception>
    public static async Task<Neo4jServer> StartOwnAsync(params IReadOnlyList<string> settings)
    {
        var home = Environment.GetEnvironmentVariable("NEO4J_HOME");
        Skip.If(string.IsNullOrEmpty(home), "NEO4J_HOME is not set: there is no Neo4j that could be killed.");
        return await StartProcessAsync(home!, settings);
    }

    private static async Task<(Neo4jServer? Server, string Reason)> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
        {
            return (await ReadAsync(new Uri(address)), string.Empty);
        }

        if (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } home)
        {
            return (await StartProcessAsync(home, []), string.Empty);
        }

        try
        {
            return (await StartContainerAsync(), string.Empty);
        }
        catch (Exception exception)
        {
            return (null, $"No Neo4j: neither {Variable} nor NEO4J_HOME is set, and Docker starts none ({exception.GetType().Name}).");
        }
    }

    private static async Task<Neo4jServer> ReadAsync(Uri address)
    {
        var user = address.UserInfo.Split(':', 2);
        var database = address.AbsolutePath.Trim('/');
        var uri = new UriBuilder(address) { UserName = string.Empty, Password = string.Empty, Path = "/" }.Uri;
        await LockAsync(uri);
        return new Neo4jServer(
            uri, Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user[^1]), database.Length == 0 ? "neo4j" : database);
    }

    /// <summary>Test processes that run beside each other must not wipe each other's data: all but one wait.</summary>
    private static async Task LockAsync(Uri uri)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uri.ToString())))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"hierarchy-test-neo4j-{name}.lock");
        while (_lock is null)
        {
            try
            {
                _lock = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task<Neo4jServer> StartProcessAsync(string home, IReadOnlyList<string> settings)
    {
        var process = new Neo4jProcess(home, Password, settings);
        await process.StartAsync();
        return new Neo4jServer(process.Uri, "neo4j", Password, "neo4j", process);
    }

    private static async Task<Neo4jServer> StartContainerAsync()
    {
        // Testcontainers removes it when this process has ended, however it ends.
        var container = new ContainerBuilder(Image)
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
            .WithPortBinding(HttpPort, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(HttpPort)))
            .Build();
        await container.StartAsync();
        var uri = new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(HttpPort)).Uri;
        return new Neo4jServer(uri, "neo4j", Password, "neo4j");
    }
}
