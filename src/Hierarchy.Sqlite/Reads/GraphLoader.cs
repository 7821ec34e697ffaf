using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Builds the graph: a checkpoint when there is one that fits, then the log after it; each fact is put by id.</summary>
internal static class GraphLoader
{
    /// <param name="connection">In a transaction.</param>
    /// <param name="start">Where to begin: a checkpoint's graph, or nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static GraphImage Load(SqliteConnection connection, GraphImage start, CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<NodeId, NodeData>();
        var relationships = new Dictionary<RelationshipId, RelationshipData>();
        var revision = start.Revision;
        foreach (var row in LogReader.After(connection, start.Revision))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var fact in LogReader.Decode(row, content => ContentCodec.DecodeFacts(content)))
            {
                Put(fact, nodes, relationships);
            }

            revision = row.Revision;
        }

        return revision == start.Revision
            ? start
            : new GraphImage(
                revision,
                Merge(start.Nodes, nodes, node => node.Id),
                Merge(start.Relationships, relationships, relationship => relationship.Id));
    }

    private static void Put(Fact fact, Dictionary<NodeId, NodeData> nodes, Dictionary<RelationshipId, RelationshipData> relationships)
    {
        switch (fact)
        {
            case NodeFact node:
                nodes[node.After.Id] = node.After;
                break;
            case RelationshipFact relationship:
                relationships[relationship.After.Id] = relationship.After;
                break;
        }
    }

    private static List<T> Merge<TKey, T>(IReadOnlyList<T> old, Dictionary<TKey, T> put, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var all = new List<T>(old.Count + put.Count);
        foreach (var item in old)
        {
            if (!put.ContainsKey(keyOf(item)))
            {
                all.Add(item);
            }
        }

        all.AddRange(put.Values);
        return all;
    }
}
