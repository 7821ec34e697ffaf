using Xunit;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The tests that share servers over the embedded store with Redis beside it.</summary>
[CollectionDefinition(Name)]
public sealed class EmbeddedWithRedisGroup : ICollectionFixture<EmbeddedServersWithRedis>
{
    public const string Name = "API over the embedded store with Redis";
}
