using Hierarchy.Api;

namespace Hierarchy.Server.Configurations;

/// <summary>The bounds of one request. The defaults let every standard operation pass with each page at its largest.</summary>
internal sealed record RequestLimits
{
    /// <summary>The largest request body, in bytes: <c>Hierarchy:Limits:RequestBytes</c>.</summary>
    public int RequestBytes { get; init; } = 1_000_000;

    /// <summary>How many rows of the graph one request may touch: <c>Hierarchy:Limits:Rows</c>.</summary>
    public long Rows { get; init; } = new HierarchyApiOptions().MaxRows;

    /// <summary>After how many seconds a request is given up: <c>Hierarchy:Limits:Seconds</c>.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>
    /// How many seconds a read waits for the revision that it asks for at least; 0 = it does not wait:
    /// <c>Hierarchy:Limits:RevisionSeconds</c>.
    /// </summary>
    public int RevisionSeconds { get; init; } = 5;
}
