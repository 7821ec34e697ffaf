using System.Text;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Compares the tables by which commits are checked with a replay of the log.</summary>
internal static class TableComparer
{
    public static void Compare(SqliteConnection connection, LogReplay replay, FindingList findings)
    {
        CompareNodes(connection, replay, findings);
        CompareRelationships(connection, replay.Relationships, findings);
        if ((long)connection.Scalar("SELECT count(*) FROM history")! != replay.HistoryRows)
        {
            findings.Add("HISTORY_DIFFERS", "The table of history has more or fewer rows than the log makes.");
        }
    }

    private static void CompareNodes(SqliteConnection connection, LogReplay replay, FindingList findings)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, type, claim FROM nodes";
        using var reader = command.ExecuteReader();
        var found = new HashSet<NodeId>();
        while (reader.Read())
        {
            var id = new NodeId(ReadId(reader, 0));
            if (!replay.Nodes.TryGetValue(id, out var node) || !found.Add(id))
            {
                findings.Add("NODE_UNKNOWN", $"Node {id} is in the table, not in the log.");
                continue;
            }

            CompareNode(reader, node, replay.Claims.GetValueOrDefault(id), findings);
        }

        foreach (var id in replay.Nodes.Keys.Where(id => !found.Contains(id)))
        {
            findings.Add("NODE_MISSING", $"Node {id} is in the log, not in the table.");
        }
    }

    private static void CompareNode(SqliteDataReader reader, NodeData node, string? expected, FindingList findings)
    {
        if (reader.GetInt64(1) != (long)node.Type)
        {
            findings.Add("NODE_DIFFERS", $"Node {node.Id} has another type in the table than in the log.");
        }

        var claim = reader.IsDBNull(2) ? null : Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(2));
        if (claim != expected)
        {
            findings.Add("CLAIM_DIFFERS", $"Node {node.Id} holds '{claim}', by the log it holds '{expected}'.");
        }
    }

    private static void CompareRelationships(
        SqliteConnection connection, Dictionary<RelationshipId, RelationshipData> relationships, FindingList findings)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, type, source, target FROM relationships";
        using var reader = command.ExecuteReader();
        var found = new HashSet<RelationshipId>();
        while (reader.Read())
        {
            var id = new RelationshipId(ReadId(reader, 0));
            if (!relationships.TryGetValue(id, out var relationship) || !found.Add(id))
            {
                findings.Add("RELATIONSHIP_UNKNOWN", $"Relationship {id} is in the table, not in the log.");
            }
            else if ((reader.GetInt64(1), ReadId(reader, 2), ReadId(reader, 3))
                != ((long)relationship.Type, relationship.Source.Value, relationship.Target.Value))
            {
                findings.Add("RELATIONSHIP_DIFFERS", $"Relationship {id} has another type or other ends in the table than in the log.");
            }
        }

        foreach (var id in relationships.Keys.Where(id => !found.Contains(id)))
        {
            findings.Add("RELATIONSHIP_MISSING", $"Relationship {id} is in the log, not in the table.");
        }
    }

    /// <summary>An identity; all zero, which no node has, when it is not one.</summary>
    private static Guid ReadId(SqliteDataReader reader, int column)
        => reader.GetFieldValue<byte[]>(column) is { Length: 16 } bytes ? new Guid(bytes, bigEndian: true) : Guid.Empty;
}
