using Hierarchy.Neo4j;
using Hierarchy.Redis;
using Hierarchy.Server.Stores;

namespace Hierarchy.Server.Configurations;

/// <summary>What an operator can set; see the README's table. Read and checked once, at start-up.</summary>
internal sealed record HierarchyOptions
{
    /// <summary>Which store the commands work on: <c>Hierarchy:Store</c>.</summary>
    public StoreKind Store { get; init; } = StoreKind.Embedded;

    /// <summary>The folder of the embedded store: <c>Hierarchy:Embedded:Path</c>.</summary>
    public string EmbeddedPath { get; init; } = "./data";

    /// <summary>The Neo4j server: <c>Hierarchy:Neo4j:…</c>. Its password is empty as long as it is not needed.</summary>
    public Neo4jOptions Neo4j { get; init; } = new();

    /// <summary>What joins replicas: <c>Hierarchy:Redis:…</c>; null = nothing.</summary>
    public RedisOptions? Redis { get; init; }

    /// <summary>The pack that is loaded when the store is empty: a name or a folder; null = none. <c>Hierarchy:Seed</c>.</summary>
    public string? Seed { get; init; } = "fengze";

    /// <summary>Where "today" is decided: <c>Hierarchy:TimeZone</c>.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The bounds of one request: <c>Hierarchy:Limits:…</c>.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Where the store is that the commands work on.</summary>
    /// <exception cref="ConfigurationRefusedException">A setting that it needs is missing.</exception>
    public StoreAddress Address() => Store == StoreKind.Neo4j ? Neo4jAddress() : new EmbeddedAddress(EmbeddedPath);

    /// <summary>Where the Neo4j store is.</summary>
    /// <exception cref="ConfigurationRefusedException">There is no password.</exception>
    public Neo4jAddress Neo4jAddress()
        => Neo4j.Password.Length > 0
            ? new Neo4jAddress(Neo4j)
            : throw new ConfigurationRefusedException(
                "Hierarchy:Neo4j:Password", "is missing; set it in the environment as Hierarchy__Neo4j__Password.");
}
