using System.Text;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Compares the index with a replay of the log up to the index's place.</summary>
internal sealed class IndexComparer : IDisposable
{
    private readonly SqliteConnection _index;
    private readonly Revision _revision;
    private readonly FindingList _findings;
    private readonly Statement _findMutation;
    private readonly Statement _findAspects;
    private long _mutations;
    private long _historyRows;

    /// <param name="index">In a transaction.</param>
    /// <param name="revision">Up to which commit the index goes.</param>
    /// <param name="findings">What is wrong is added there.</param>
    public IndexComparer(SqliteConnection index, Revision revision, FindingList findings)
    {
        _index = index;
        _revision = revision;
        _findings = findings;
        _findMutation = new(index, "SELECT revision FROM mutations WHERE mutation = ?1");
        _findAspects = new(index, "SELECT aspects FROM history WHERE node = ?1 AND revision = ?2");
    }

    /// <summary>Compares what one commit made.</summary>
    public void CompareCommit(PreparedCommit prepared, Revision revision)
    {
        if (revision > _revision)
        {
            return;
        }

        _mutations++;
        if (Number(_findMutation.Bind(1, JsonWriting.Utf8(prepared.ChangeSet.Mutation.Value))) != revision.Number)
        {
            _findings.Add("INDEX_MUTATION_DIFFERS", $"The mutation id of commit {revision} does not lead to it.");
        }

        foreach (var (node, aspects) in prepared.Written)
        {
            _historyRows++;
            if (Number(_findAspects.Bind(1, node.Value).Bind(2, revision.Number)) != (long)aspects)
            {
                _findings.Add("INDEX_HISTORY_DIFFERS", $"The history of node {node} does not tell commit {revision} as the log does.");
            }
        }
    }

    /// <summary>Compares the tables once the replay has come to the index's place.</summary>
    public void CompareTables(LogReplay replay, Revision revision)
    {
        if (revision != _revision)
        {
            return;
        }

        CompareNodes(replay);
        CompareRelationships(replay.Relationships);
        CompareCount("mutations", _mutations, "INDEX_MUTATION_DIFFERS");
        CompareCount("history", _historyRows, "INDEX_HISTORY_DIFFERS");
    }

    public void Dispose()
    {
        _findMutation.Dispose();
        _findAspects.Dispose();
    }

    private static long? Number(Statement statement)
    {
        if (!statement.First())
        {
            return null;
        }

        var number = statement.Int64(0);
        statement.Reset();
        return number;
    }

    private void CompareCount(string table, long expected, string code)
    {
        var count = (long)_index.Scalar($"SELECT count(*) FROM {table}")!;
        if (count != expected)
        {
            _findings.Add(code, $"The table of {table} has {count} rows, the log makes {expected}.");
        }
    }

    private void CompareNodes(LogReplay replay)
    {
        using var command = _index.CreateCommand();
        command.CommandText = "SELECT id, type, claim FROM nodes";
        using var reader = command.ExecuteReader();
        var found = new HashSet<NodeId>();
        while (reader.Read())
        {
            var id = new NodeId(ReadId(reader, 0));
            if (!replay.Nodes.TryGetValue(id, out var node) || !found.Add(id))
            {
                _findings.Add("INDEX_NODE_UNKNOWN", $"Node {id} is in the index, not in the log.");
                continue;
            }

            CompareNode(reader, node, replay.Claims.GetValueOrDefault(id));
        }

        foreach (var id in replay.Nodes.Keys.Where(id => !found.Contains(id)))
        {
            _findings.Add("INDEX_NODE_MISSING", $"Node {id} is in the log, not in the index.");
        }
    }

    private void CompareNode(SqliteDataReader reader, NodeData node, string? expected)
    {
        if (reader.GetInt64(1) != (long)node.Type)
        {
            _findings.Add("INDEX_NODE_DIFFERS", $"Node {node.Id} has another type in the index than in the log.");
        }

        var claim = reader.IsDBNull(2) ? null : Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(2));
        if (claim != expected)
        {
            _findings.Add("INDEX_CLAIM_DIFFERS", $"Node {node.Id} holds '{claim}', by the log it holds '{expected}'.");
        }
    }

    private void CompareRelationships(Dictionary<RelationshipId, RelationshipData> relationships)
    {
        using var command = _index.CreateCommand();
        command.CommandText = "SELECT id, type, source, target FROM relationships";
        using var reader = command.ExecuteReader();
        var found = new HashSet<RelationshipId>();
        while (reader.Read())
        {
            var id = new RelationshipId(ReadId(reader, 0));
            if (!relationships.TryGetValue(id, out var relationship) || !found.Add(id))
            {
                _findings.Add("INDEX_RELATIONSHIP_UNKNOWN", $"Relationship {id} is in the index, not in the log.");
            }
            else if ((reader.GetInt64(1), ReadId(reader, 2), ReadId(reader, 3))
                != ((long)relationship.Type, relationship.Source.Value, relationship.Target.Value))
            {
                _findings.Add(
                    "INDEX_RELATIONSHIP_DIFFERS", $"Relationship {id} has another type or other ends in the index than in the log.");
            }
        }

        foreach (var id in relationships.Keys.Where(id => !found.Contains(id)))
        {
            _findings.Add("INDEX_RELATIONSHIP_MISSING", $"Relationship {id} is in the log, not in the index.");
        }
    }

    /// <summary>An identity; all zero, which no node has, when it is not one.</summary>
    private static Guid ReadId(SqliteDataReader reader, int column)
        => reader.GetFieldValue<byte[]>(column) is { Length: 16 } bytes ? new Guid(bytes, bigEndian: true) : Guid.Empty;
}
