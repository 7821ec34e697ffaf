namespace Hierarchy.Packs;

/// <summary>Under which circumstances a pack is planned.</summary>
public sealed record PackPlanOptions
{
    /// <summary>The date in the configured time zone: the day on which things are moved or pruned.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The moment of the change set, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who imports: a user's name, or <c>import</c>.</summary>
    public string Actor { get; init; } = "import";

    /// <summary>Why; null = not said.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Whether what the pack lacks ends: open relationships end today and open units close today. People, work units, matrices, bodies
    /// and lineage stay.
    /// </summary>
    public bool Prune { get; init; }
}
