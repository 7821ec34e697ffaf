using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Tests that share the server run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Neo4jCollection
{
    public const string Name = "Neo4j";
}
