using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Operations;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

[Collection(ApiServerGroup.Name)]
public sealed class ConcurrencyTests(SharedServers servers) : ConcurrencySpec
{
    protected override Task<ApiServer> ServeAsync(string pack) => servers.ServeAsync(pack);

    protected override Task<ApiServerLease> ServeFolderAsync(string folder, params string[] settings)
        => SharedServers.LeaseAsync(folder, settings);
}
