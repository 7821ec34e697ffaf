using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The tests that share servers over the embedded store.</summary>
[CollectionDefinition(Name)]
public sealed class EmbeddedGroup : ICollectionFixture<EmbeddedServers>
{
    public const string Name = "API over the embedded store";
}
