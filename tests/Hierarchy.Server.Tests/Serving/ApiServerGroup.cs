using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The tests that share servers.</summary>
[CollectionDefinition(Name)]
public sealed class ApiServerGroup : ICollectionFixture<SharedServers>
{
    public const string Name = "API over HTTP";
}
