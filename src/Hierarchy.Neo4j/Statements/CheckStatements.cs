namespace Hierarchy.Neo4j;

/// <summary>
/// The statements that look for what others wrote, and take it over; read from the files under <c>schema/neo4j/checks</c>.
/// </summary>
internal static class CheckStatements
{
    private const string Folder = "checks/";

    /// <summary>What the journal says of itself.</summary>
    public static CypherStatement Bookkeeping { get; } = CypherStatements.Read(Folder, "bookkeeping", Lane.Long, reads: false);

    /// <summary>The next commits, with all that they decided by.</summary>
    public static CypherStatement Replay { get; } = CypherStatements.Read(Folder, "replay", Lane.Long, reads: true);

    /// <summary>A page of nodes.</summary>
    public static CypherStatement Nodes { get; } = CypherStatements.Read(Folder, "nodes", Lane.Long, reads: true);

    /// <summary>The relationships that start at a page of nodes.</summary>
    public static CypherStatement Relationships { get; } = CypherStatements.Read(Folder, "relationships", Lane.Long, reads: true);

    /// <summary>What no page shows.</summary>
    public static CypherStatement Foreign { get; } = CypherStatements.Read(Folder, "foreign", Lane.Long, reads: true);

    /// <summary>Takes over what others wrote.</summary>
    public static CypherStatement Resync { get; } = CypherStatements.Read(Folder, "resync", Lane.Commit, reads: false);
}
