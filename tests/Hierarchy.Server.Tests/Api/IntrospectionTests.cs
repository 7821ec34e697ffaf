using System.Runtime.CompilerServices;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Http;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

[Collection(ApiServerGroup.Name)]
public sealed class IntrospectionTests(SharedServers servers) : IntrospectionSpec
{
    protected override string? WitnessFolder => Find();

    protected override Task<ApiServer> ServeAsync(string pack) => servers.ServeAsync(pack);

    protected override Task<ApiServerLease> ServeFolderAsync(string folder, params string[] settings)
        => SharedServers.LeaseAsync(folder, settings);

    private static string? Find([CallerFilePath] string thisFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "graphql-js");
        return Directory.Exists(Path.Combine(folder, "node_modules", "graphql")) ? Path.GetFullPath(folder) : null;
    }
}
