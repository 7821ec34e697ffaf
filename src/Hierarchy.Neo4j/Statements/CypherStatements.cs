namespace Hierarchy.Neo4j;

/// <summary>Every statement that this program sends, read from the files under <c>schema/neo4j/statements</c>.</summary>
internal static class CypherStatements
{
    private const string Folder = "statements/";

    /// <inheritdoc cref="CommitWriter"/>
    public static CypherStatement Commit { get; } = Read("commit", Lane.Commit, reads: false);

    /// <summary>Who holds unique names.</summary>
    public static CypherStatement Holders { get; } = Read("holders", Lane.Short);

    /// <summary>The revision that a mutation id made.</summary>
    public static CypherStatement Find { get; } = Read("find", Lane.Short);

    /// <summary>The newest revision.</summary>
    public static CypherStatement Tip { get; } = Read("tip", Lane.Short);

    /// <summary>A piece of the feed.</summary>
    public static CypherStatement Feed { get; } = Read("feed", Lane.Short);

    /// <summary>One commit.</summary>
    public static CypherStatement ReadCommit { get; } = Read("read_commit", Lane.Long);

    /// <summary>A page of nodes.</summary>
    public static CypherStatement LoadNodes { get; } = Read("load_nodes", Lane.Long);

    /// <summary>The relationships that start at a page of nodes.</summary>
    public static CypherStatement LoadRelationships { get; } = Read("load_relationships", Lane.Long);

    /// <summary>Which of the next commits wrote a node.</summary>
    public static CypherStatement History { get; } = Read("history", Lane.Long);

    /// <summary>What answers here.</summary>
    public static CypherStatement Server { get; } = Read("server", Lane.Short);

    /// <summary>The server's time-out.</summary>
    public static CypherStatement Settings { get; } = Read("settings", Lane.Short);

    /// <summary>How many nodes the database holds.</summary>
    public static CypherStatement Contents { get; } = Read("contents", Lane.Short);

    /// <summary>The format of the journal in the database.</summary>
    public static CypherStatement Format { get; } = Read("format", Lane.Short);

    /// <summary>Notes that the database has been brought to a format.</summary>
    public static CypherStatement SetFormat { get; } = Read("set_format", Lane.Long, reads: false);

    /// <summary>The texts of all embedded files of a folder by name, in the order of their names.</summary>
    public static IEnumerable<(string Name, string Text)> ReadFolder(string folder)
    {
        var assembly = typeof(CypherStatements).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(folder, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                yield return (Path.GetFileNameWithoutExtension(resource[folder.Length..]), reader.ReadToEnd());
            }
        }
    }

    /// <summary>A statement from an embedded file of a folder.</summary>
    public static CypherStatement Read(string folder, string name, Lane lane, bool reads)
    {
        using var stream = typeof(CypherStatements).Assembly.GetManifestResourceStream($"{folder}{name}.cypher")!;
        using var reader = new StreamReader(stream);
        return new CypherStatement(name, reader.ReadToEnd(), lane, reads);
    }

    private static CypherStatement Read(string name, Lane lane, bool reads = true) => Read(Folder, name, lane, reads);
}
