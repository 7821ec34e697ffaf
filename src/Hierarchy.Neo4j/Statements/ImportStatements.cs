namespace Hierarchy.Neo4j;

/// <summary>The statements of bulk imports, read from the files under <c>schema/neo4j/imports</c>.</summary>
internal static class ImportStatements
{
    private const string Folder = "imports/";

    /// <summary>Begins, or begins again where it ended.</summary>
    public static CypherStatement Begin { get; } = CypherStatements.Read(Folder, "begin", Lane.Long, reads: false);

    /// <summary>Writes a batch of nodes.</summary>
    public static CypherStatement BatchNodes { get; } = CypherStatements.Read(Folder, "batch_nodes", Lane.Long, reads: false);

    /// <summary>Writes a batch of relationships.</summary>
    public static CypherStatement BatchRelationships { get; }
        = CypherStatements.Read(Folder, "batch_relationships", Lane.Long, reads: false);

    /// <summary>Removes a piece of what an import left that was taken over.</summary>
    public static CypherStatement Clear { get; } = CypherStatements.Read(Folder, "clear", Lane.Long, reads: false);

    /// <summary>Commits.</summary>
    public static CypherStatement Finish { get; } = CypherStatements.Read(Folder, "finish", Lane.Commit, reads: false);

    /// <summary>Which one holds the store.</summary>
    public static CypherStatement Unfinished { get; } = CypherStatements.Read(Folder, "unfinished", Lane.Short, reads: true);

    /// <summary>Reads pieces of what an import brought.</summary>
    public static CypherStatement Parts { get; } = CypherStatements.Read(Folder, "parts", Lane.Long, reads: true);
}
