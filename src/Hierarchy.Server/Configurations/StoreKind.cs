namespace Hierarchy.Server.Configurations;

/// <summary>What keeps the truth: <c>Hierarchy:Store</c>.</summary>
internal enum StoreKind
{
    /// <summary>One SQLite file in a folder of this machine.</summary>
    Embedded,

    /// <summary>A native graph in a Neo4j database, which several processes share.</summary>
    Neo4j,
}
