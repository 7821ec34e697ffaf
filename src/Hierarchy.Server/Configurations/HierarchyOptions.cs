namespace Hierarchy.Server.Configurations;

/// <summary>What an operator can set; see the README's table. Read and checked once, at start-up.</summary>
internal sealed record HierarchyOptions
{
    /// <summary>The folder of the embedded store: <c>Hierarchy:Embedded:Path</c>.</summary>
    public string EmbeddedPath { get; init; } = "./data";

    /// <summary>The pack that is loaded when the store is empty: a name or a folder; null = none. <c>Hierarchy:Seed</c>.</summary>
    public string? Seed { get; init; } = "fengze";

    /// <summary>Where "today" is decided: <c>Hierarchy:TimeZone</c>.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The bounds of one request: <c>Hierarchy:Limits:…</c>.</summary>
    public RequestLimits Limits { get; init; } = new();
}
