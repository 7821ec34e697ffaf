namespace Hierarchy.Neo4j;

/// <summary>
/// The server runs few statements at a time and lets the others wait behind them, however long they take: each kind keeps slots of its own.
/// </summary>
internal enum Lane
{
    /// <summary>Polls, pieces of the feed, look-ups.</summary>
    Short,

    /// <summary>Commits.</summary>
    Commit,

    /// <summary>Pages of a load, history, checks, imports, migrations.</summary>
    Long,
}
