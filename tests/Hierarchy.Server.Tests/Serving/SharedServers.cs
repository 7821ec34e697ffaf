using System.Collections.Concurrent;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// One server for each pack and test run: its tests read only. They run one after another, for each looks at what the engine was asked.
/// </summary>
public sealed class SharedServers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RunningServer>>> _servers = new(StringComparer.Ordinal);

    public async Task<ApiServer> ServeAsync(string pack) => (await StartAsync(pack)).Api;

    internal Task<RunningServer> StartAsync(string pack)
        => _servers.GetOrAdd(pack, name => new(() => RunningServer.StartAsync(SpecificationFiles.PackFolder(name)))).Value;

    public static async Task<ApiServerLease> LeaseAsync(string folder, string[] settings)
    {
        var server = await RunningServer.StartAsync(folder, settings);
        return new ApiServerLease(server.Api, server.DisposeAsync);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
