using System.Collections.Concurrent;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// One server with a store of its own for each pack: its tests read only. They run one after another, for each looks at what the engine
/// was asked.
/// </summary>
public class EmbeddedServers : IApiServers, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RunningServer>>> _servers = new(StringComparer.Ordinal);

    public virtual bool WriteSnapshots => true;

    public async Task<ApiServer> ServeAsync(string pack) => (await StartAsync(pack)).Api;

    public async Task<ApiServerLease> LeaseAsync(string folder, IReadOnlyList<string> settings)
    {
        var server = await RunningServer.StartAsync(folder, [.. await SettingsAsync(), .. settings]);
        return new ApiServerLease(server.Api, server.DisposeAsync);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (var server in _servers.Values.Where(server => server.Value.IsCompletedSuccessfully))
        {
            await (await server.Value).DisposeAsync();
        }
    }

    internal Task<RunningServer> StartAsync(string pack)
        => _servers.GetOrAdd(
            pack, name => new(async () => await RunningServer.StartAsync(SpecificationFiles.PackFolder(name), await SettingsAsync())))
            .Value;

    /// <summary>What a new server of these is told besides its store and its pack.</summary>
    private protected virtual Task<IReadOnlyList<string>> SettingsAsync() => Task.FromResult<IReadOnlyList<string>>([]);
}
