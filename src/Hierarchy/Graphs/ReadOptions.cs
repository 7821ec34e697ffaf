namespace Hierarchy;

/// <summary>On what a read stands; honoured by every primitive of the session that is opened with it.</summary>
public sealed record ReadOptions
{
    /// <summary>Today, the newest revision, everything.</summary>
    public static ReadOptions Latest { get; } = new();

    /// <summary>At least this revision: the session waits for it, for a bounded time; null = whatever is newest here.</summary>
    public Revision? MinRevision { get; init; }

    /// <summary>
    /// The organization as it was, or will be, on that day; null = today. Properties other than status are not dated and read as today's.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Facts on top of the revision that nobody publishes: a preview; null = none.</summary>
    public IReadOnlyList<Fact>? Overlay { get; init; }

    /// <summary>Who reads.</summary>
    public Viewer Viewer { get; init; } = Viewer.Everything;

    /// <summary>What the session charges; null = no bound: for the program itself, never for a client.</summary>
    public RowBudget? Budget { get; init; }
}
