using System.Text;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// Writes runs of commits into the index, each in one transaction and in the order of the keys, so that a page is touched once. One thread
/// at a time.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _addMutation;
    private readonly Statement _addNode;
    private readonly Statement _holdClaim;
    private readonly Statement _addRelationship;
    private readonly Statement _addHistory;
    private readonly Statement _move;

    public IndexWriter(SqliteConnection connection)
    {
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _addMutation = new(connection, "INSERT INTO mutations (mutation, revision) VALUES (?1, ?2)");
        _addNode = new(connection, "INSERT INTO nodes (id, type, claim) VALUES (?1, ?2, ?3)");
        _holdClaim = new(connection, "UPDATE nodes SET claim = ?2 WHERE id = ?1");
        _addRelationship = new(connection, "INSERT INTO relationships (id, type, source, target) VALUES (?1, ?2, ?3, ?4)");
        _addHistory = new(connection, "INSERT INTO history (node, revision, aspects) VALUES (?1, ?2, ?3)");
        _move = new(connection, "UPDATE place SET revision = ?1, checksum = ?2 WHERE revision = ?3 AND checksum = ?4 RETURNING one");
    }

    /// <summary>Writes them all or, after an exception, none: the connection is of no use then.</summary>
    /// <exception cref="SqliteException">Among others: the index does not end where the run begins.</exception>
    public void Write(RecentCommits commits)
    {
        _begin.Execute();
        WriteNodes([.. commits.Nodes.OrderBy(entry => entry.Key)]);
        foreach (var (id, relationship) in commits.Relationships.OrderBy(entry => entry.Key))
        {
            _addRelationship
                .Bind(1, id.Value)
                .Bind(2, (long)relationship.Type)
                .Bind(3, relationship.Source.Value)
                .Bind(4, relationship.Target.Value)
                .Execute();
        }

        foreach (var row in commits.History.OrderBy(row => row.Node).ThenBy(row => row.Revision))
        {
            _addHistory.Bind(1, row.Node.Value).Bind(2, row.Revision.Number).Bind(3, (long)row.Aspects).Execute();
        }

        foreach (var (mutation, revision) in commits.Mutations.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _addMutation.Bind(1, Encoding.UTF8.GetBytes(mutation)).Bind(2, revision.Number).Execute();
        }

        Move(commits.Start, commits.Place);
        _commit.Execute();
    }

    public void Dispose()
    {
        Statement[] all = [_begin, _commit, _addMutation, _addNode, _holdClaim, _addRelationship, _addHistory, _move];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }

    private void WriteNodes(List<KeyValuePair<NodeId, RecentNode>> nodes)
    {
        // A name may go from any of them to any other: all are free before the first is taken.
        foreach (var (id, node) in nodes)
        {
            if (node.Created is null && node.HasMoved)
            {
                _holdClaim.Bind(1, id.Value).BindNull(2).Execute();
            }
        }

        foreach (var (id, node) in nodes)
        {
            if (node.Created is { } type)
            {
                BindClaim(_addNode.Bind(1, id.Value).Bind(2, (long)type), 3, node.Claim).Execute();
            }
            else if (node.Claim is { } claim)
            {
                BindClaim(_holdClaim.Bind(1, id.Value), 2, claim).Execute();
            }
        }
    }

    private void Move(LogPlace from, LogPlace to)
    {
        _move.Bind(1, to.Revision.Number).Bind(2, to.Checksum).Bind(3, from.Revision.Number).Bind(4, from.Checksum);
        if (!_move.First())
        {
            throw StoreErrors.IndexElsewhere();
        }

        _move.Reset();
    }

    private static Statement BindClaim(Statement statement, int position, string? claim)
        => claim is null ? statement.BindNull(position) : statement.Bind(position, Encoding.UTF8.GetBytes(claim));
}
