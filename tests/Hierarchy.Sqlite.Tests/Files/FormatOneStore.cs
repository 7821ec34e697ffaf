using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A store as the program of format 1 left it: the log, and beside it in the same database the tables derived from it.</summary>
internal static class FormatOneStore
{
    public static void Make(StoreDirectory directory, IEnumerable<ChangeSet> changes)
    {
        StoreFile.Create(directory.Folder, new Migrations([Migrations.Embedded.Scripts[0]]), TimeProvider.System);
        using var connection = Connections.OpenWriter(directory.Folder.Database, maxPages: null);
        using var log = new LogWriter(connection);
        var place = new LogPlace(Revision.Zero, LogReader.ChecksumAt(connection, Revision.Zero)!);
        foreach (var change in changes)
        {
            var commit = new PendingCommit(change);
            var revision = place.Revision.Next;
            place = new LogPlace(revision, LogRow.ChecksumOf(place.Checksum, revision, ContentCodec.Format, commit.ContentHash));
            log.Begin();
            log.Add(commit, place);
            Derive(connection, commit.Prepared!, revision);
            log.Commit();
        }
    }

    private static void Derive(SqliteConnection connection, PreparedCommit commit, Revision revision)
    {
        foreach (var fact in commit.Nodes.Where(fact => fact.Before is null))
        {
            Execute(connection, "INSERT INTO nodes VALUES ($1, $2, NULL)", Bytes(fact.After.Id.Value), (long)fact.After.Type);
        }

        foreach (var (id, type, source, target) in commit.Relationships.Where(fact => fact.Before is null)
            .Select(fact => (fact.After.Id, fact.After.Type, fact.After.Source, fact.After.Target)))
        {
            Execute(
                connection,
                "INSERT INTO relationships VALUES ($1, $2, $3, $4)",
                Bytes(id.Value),
                (long)type,
                Bytes(source.Value),
                Bytes(target.Value));
        }

        foreach (var (node, aspects) in commit.Written)
        {
            Execute(connection, "INSERT INTO history VALUES ($1, $2, $3)", Bytes(node.Value), revision.Number, (long)aspects);
        }

        foreach (var (claim, node) in commit.Takes)
        {
            Execute(connection, "UPDATE nodes SET claim = $2 WHERE id = $1", Bytes(node.Value), JsonWriting.Utf8(claim));
        }
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i]);
        }

        command.ExecuteNonQuery();
    }
}
