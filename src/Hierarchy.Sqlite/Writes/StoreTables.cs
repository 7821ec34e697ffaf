using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>The tables as the writer uses them, within one transaction at a time.</summary>
internal sealed class StoreTables : IDisposable
{
    private readonly Statement _findMutation;
    private readonly Statement _findNode;
    private readonly Statement _findWritten;
    private readonly Statement _findHolder;
    private readonly Statement _findRelationship;
    private readonly Statement _addCommit;
    private readonly Statement _addNode;
    private readonly Statement _freeClaim;
    private readonly Statement _takeClaim;
    private readonly Statement _addRelationship;
    private readonly Statement _addHistory;

    public StoreTables(SqliteConnection connection)
    {
        _findMutation = new(connection, "SELECT revision FROM commits WHERE mutation = ?1", 1);
        _findNode = new(connection, "SELECT type FROM nodes WHERE id = ?1", 1);
        _findWritten = new(
            connection,
            "SELECT revision FROM history WHERE node = ?1 AND revision > ?2 AND aspects & ?3 ORDER BY revision DESC LIMIT 1",
            3);
        _findHolder = new(connection, "SELECT id FROM nodes WHERE claim = ?1", 1);
        _findRelationship = new(connection, "SELECT type, source, target FROM relationships WHERE id = ?1", 1);
        _addCommit = new(connection, "INSERT INTO commits (revision, mutation, format, content, checksum) VALUES (?1, ?2, ?3, ?4, ?5)", 5);
        _addNode = new(connection, "INSERT INTO nodes (id, type, claim) VALUES (?1, ?2, NULL)", 2);
        _freeClaim = new(connection, "UPDATE nodes SET claim = NULL WHERE id = ?1", 1);
        _takeClaim = new(connection, "UPDATE nodes SET claim = ?2 WHERE id = ?1", 2);
        _addRelationship = new(connection, "INSERT INTO relationships (id, type, source, target) VALUES (?1, ?2, ?3, ?4)", 4);
        _addHistory = new(connection, "INSERT INTO history (node, revision, aspects) VALUES (?1, ?2, ?3)", 3);
    }

    public Revision? FindMutation(SqliteTransaction transaction, byte[] mutation)
        => _findMutation.First<Revision?>(transaction, row => new Revision(row.GetInt64(0)), mutation);

    /// <summary>The type of a node; null = it does not exist.</summary>
    public NodeType? FindNode(SqliteTransaction transaction, NodeId id)
        => _findNode.First<NodeType?>(transaction, row => (NodeType)row.GetByte(0), Bytes(id.Value));

    /// <summary>The newest commit after <paramref name="since"/> that wrote one of the aspects; null = none did.</summary>
    public Revision? FindWritten(SqliteTransaction transaction, NodeId id, Aspects aspects, Revision since)
        => _findWritten.First<Revision?>(transaction, row => new Revision(row.GetInt64(0)), Bytes(id.Value), since.Number, (int)aspects);

    public NodeId? FindHolder(SqliteTransaction transaction, string claim)
        => _findHolder.First<NodeId?>(transaction, row => ReadId(row, 0), JsonWriting.Utf8(claim));

    public StoredRelationship? FindRelationship(SqliteTransaction transaction, RelationshipId id)
        => _findRelationship.First<StoredRelationship?>(
            transaction, row => new((RelationshipType)row.GetByte(0), ReadId(row, 1), ReadId(row, 2)), Bytes(id.Value));

    /// <summary>Writes a commit that was found possible: the log first, then everything derived from it.</summary>
    public void Add(SqliteTransaction transaction, PendingCommit commit, Revision revision, byte[] checksum)
    {
        var prepared = commit.Prepared!;
        _addCommit.Execute(transaction, revision.Number, commit.Mutation, ContentCodec.Format, commit.Content, checksum);
        foreach (var fact in prepared.Nodes)
        {
            if (fact.Before is null)
            {
                _addNode.Execute(transaction, Bytes(fact.After.Id.Value), (int)fact.After.Type);
            }
        }

        foreach (var fact in prepared.Relationships)
        {
            if (fact.Before is null)
            {
                var (id, type) = (fact.After.Id.Value, (int)fact.After.Type);
                _addRelationship.Execute(transaction, Bytes(id), type, Bytes(fact.After.Source.Value), Bytes(fact.After.Target.Value));
            }
        }

        foreach (var (node, aspects) in prepared.Written)
        {
            _addHistory.Execute(transaction, Bytes(node.Value), revision.Number, (int)aspects);
        }

        MoveClaims(transaction, prepared);
    }

    public void Dispose()
    {
        Statement[] all =
        [
            _findMutation, _findNode, _findWritten, _findHolder, _findRelationship,
            _addCommit, _addNode, _freeClaim, _takeClaim, _addRelationship, _addHistory,
        ];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static NodeId ReadId(SqliteDataReader row, int column) => new(new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true));

    private void MoveClaims(SqliteTransaction transaction, PreparedCommit prepared)
    {
        // All frees before the first take: two nodes may swap their names.
        foreach (var node in prepared.Frees)
        {
            _freeClaim.Execute(transaction, Bytes(node.Value));
        }

        foreach (var (claim, node) in prepared.Takes)
        {
            _takeClaim.Execute(transaction, Bytes(node.Value), JsonWriting.Utf8(claim));
        }
    }
}
