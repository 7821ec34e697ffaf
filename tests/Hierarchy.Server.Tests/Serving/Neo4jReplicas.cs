using Hierarchy.Specification.Api.Serving;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>Replicas over Neo4j, all of them with Redis beside it or all without.</summary>
internal sealed class Neo4jReplicas(Neo4jApiServers servers, bool withRedis) : IApiServers
{
    public bool WriteSnapshots => false;

    public async Task<ApiServer> ServeAsync(string pack) => (await servers.ServeAsync(pack, withRedis)).Api;

    public async Task<ApiServerLease> LeaseAsync(string folder, IReadOnlyList<string> settings)
    {
        var replica = await servers.StartAsync(folder, withRedis, settings);
        return new ApiServerLease(replica.Api, replica.DisposeAsync);
    }
}
