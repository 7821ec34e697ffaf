using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The tests that share the one Neo4j, one after another, those of a pack together.</summary>
[CollectionDefinition(Name)]
[TestCaseOrderer("Hierarchy.Server.Tests.Serving." + nameof(PackOrderer), "Hierarchy.Server.Tests")]
public sealed class Neo4jGroup : ICollectionFixture<Neo4jApiServers>
{
    public const string Name = "API over Neo4j";
}
