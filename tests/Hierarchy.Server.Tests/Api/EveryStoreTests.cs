using System.Reflection;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Api;

/// <summary>What the API promises, it promises on every store: no specification is left out on one.</summary>
public sealed class EveryStoreTests
{
    [Theory]
    [InlineData("OnEmbedded")]
    [InlineData("OnEmbeddedWithRedis")]
    [InlineData("OnNeo4j")]
    [InlineData("OnNeo4jWithRedis")]
    public void Every_specification_of_the_API_runs(string onStore)
    {
        var specifications = typeof(ApiSpec).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ApiSpec)) && HasTests(type))
            .Select(type => type.Name[..^"Spec".Length] + onStore);
        var classes = typeof(EveryStoreTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ApiSpec)) && type.Name.EndsWith(onStore, StringComparison.Ordinal))
            .Select(type => type.Name);

        Assert.Equal(specifications.Order(StringComparer.Ordinal), classes.Order(StringComparer.Ordinal));
    }

    private static bool HasTests(Type type)
        => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(method => method.IsDefined(typeof(FactAttribute), inherit: true));
}
