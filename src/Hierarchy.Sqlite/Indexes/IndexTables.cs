using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Looks things up in the index, one thread at a time.</summary>
internal sealed class IndexTables : IDisposable
{
    private readonly Statement _findMutation;
    private readonly Statement _findNode;
    private readonly Statement _findWritten;
    private readonly Statement _findHolder;
    private readonly Statement _findRelationship;

    public IndexTables(SqliteConnection connection)
    {
        _findMutation = new(connection, "SELECT revision FROM mutations WHERE mutation = ?1");
        _findNode = new(connection, "SELECT type FROM nodes WHERE id = ?1");
        _findWritten = new(
            connection, "SELECT revision FROM history WHERE node = ?1 AND revision > ?2 AND aspects & ?3 ORDER BY revision DESC LIMIT 1");
        _findHolder = new(connection, "SELECT id FROM nodes WHERE claim = ?1");
        _findRelationship = new(connection, "SELECT type, source, target FROM relationships WHERE id = ?1");
    }

    public Revision? FindMutation(ReadOnlySpan<byte> mutation) => FindRevision(_findMutation.Bind(1, mutation));

    /// <summary>The type of a node; null = it does not exist.</summary>
    public NodeType? FindNode(NodeId id)
    {
        if (!_findNode.Bind(1, id.Value).First())
        {
            return null;
        }

        var type = (NodeType)_findNode.Int64(0);
        _findNode.Reset();
        return type;
    }

    /// <summary>The newest commit after <paramref name="since"/> that wrote one of the aspects; null = none did.</summary>
    public Revision? FindWritten(NodeId id, Aspects aspects, Revision since)
        => FindRevision(_findWritten.Bind(1, id.Value).Bind(2, since.Number).Bind(3, (long)aspects));

    public NodeId? FindHolder(string claim)
    {
        if (!_findHolder.Bind(1, JsonWriting.Utf8(claim)).First())
        {
            return null;
        }

        var holder = new NodeId(_findHolder.Id(0));
        _findHolder.Reset();
        return holder;
    }

    public StoredRelationship? FindRelationship(RelationshipId id)
    {
        if (!_findRelationship.Bind(1, id.Value).First())
        {
            return null;
        }

        var type = (RelationshipType)_findRelationship.Int64(0);
        var found = new StoredRelationship(type, new NodeId(_findRelationship.Id(1)), new NodeId(_findRelationship.Id(2)));
        _findRelationship.Reset();
        return found;
    }

    public void Dispose()
    {
        _findMutation.Dispose();
        _findNode.Dispose();
        _findWritten.Dispose();
        _findHolder.Dispose();
        _findRelationship.Dispose();
    }

    private static Revision? FindRevision(Statement statement)
    {
        if (!statement.First())
        {
            return null;
        }

        var revision = new Revision(statement.Int64(0));
        statement.Reset();
        return revision;
    }
}
