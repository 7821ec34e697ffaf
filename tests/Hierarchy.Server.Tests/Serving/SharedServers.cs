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

    public async Task<ApiServer> ServeAsync(string pack)
    {
        var server = _servers.GetOrAdd(pack,
            name => new Lazy<Task<RunningServer>>(() => RunningServer.StartAsync(SpecificationFiles.PackFolder(name))));
        return (await server.Value).Api;
    }

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
