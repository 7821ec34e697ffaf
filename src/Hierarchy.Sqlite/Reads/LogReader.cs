using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Reads the log in order and checks each row: no gap, right checksum, known format.</summary>
internal static class LogReader
{
    public static Guid StoreId(SqliteConnection connection)
        => connection.Scalar("SELECT id FROM store WHERE one = 1") is byte[] { Length: 16 } id
            ? new Guid(id, bigEndian: true)
            : throw StoreErrors.Damaged("The store has no identity.");

    public static Revision Tip(SqliteConnection connection)
        => new((long)connection.Scalar("SELECT coalesce(max(revision), 0) FROM commits")!);

    /// <summary>The checksum of the log up to a revision; null = there is no such revision.</summary>
    public static byte[]? ChecksumAt(SqliteConnection connection, Revision revision)
    {
        if (revision == Revision.Zero)
        {
            return LogRow.ChecksumOfNothing(StoreId(connection));
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT checksum FROM commits WHERE revision = $revision";
        command.Parameters.AddWithValue("$revision", revision.Number);
        return (byte[]?)command.ExecuteScalar();
    }

    /// <summary>How many bytes the content of a commit has; 0 = there is no such revision.</summary>
    public static long LengthOf(SqliteConnection connection, Revision revision)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT length(content) FROM commits WHERE revision = $revision";
        command.Parameters.AddWithValue("$revision", revision.Number);
        return (long?)command.ExecuteScalar() ?? 0;
    }

    /// <summary>The rows after a revision, oldest first, at most <paramref name="limit"/>.</summary>
    /// <exception cref="StoreRefusedException">A row is missing or damaged.</exception>
    public static IEnumerable<LogRow> After(SqliteConnection connection, Revision since, long limit = long.MaxValue)
    {
        var before = ChecksumAt(connection, since) ?? throw StoreErrors.Damaged($"Commit {since} is missing.");
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT revision, mutation, format, content, checksum
            FROM commits WHERE revision > $since ORDER BY revision LIMIT $limit
            """;
        command.Parameters.AddWithValue("$since", since.Number);
        command.Parameters.AddWithValue("$limit", limit);
        using var reader = command.ExecuteReader();
        var expected = since.Next;
        while (reader.Read())
        {
            var row = Read(reader, before, expected);
            yield return row;
            before = row.Checksum;
            expected = row.Revision.Next;
        }
    }

    /// <summary>Decodes what a row says.</summary>
    /// <exception cref="StoreRefusedException">It cannot be understood.</exception>
    public static T Decode<T>(LogRow row, Func<byte[], T> decode)
    {
        try
        {
            return decode(row.Content);
        }
        catch (Exception exception) when (JsonFaults.IsFault(exception))
        {
            throw StoreErrors.Damaged($"Commit {row.Revision} cannot be understood.", exception);
        }
    }

    /// <summary>Reads the log from its beginning to its end.</summary>
    /// <exception cref="StoreRefusedException">A row is missing or damaged.</exception>
    public static void CheckWhole(SqliteConnection connection) => _ = After(connection, Revision.Zero).Count();

    /// <summary>What a row makes of the store, as it was derived when it was committed.</summary>
    /// <exception cref="StoreRefusedException">It cannot be understood.</exception>
    /// <exception cref="ImpossibleFactException">It cannot have been committed.</exception>
    public static PreparedCommit Prepare(LogRow row)
    {
        var (envelope, facts) = Decode(row, content => (ContentCodec.DecodeEnvelope(content), ContentCodec.DecodeFacts(content)));
        return PreparedCommit.Of(envelope.ToChangeSet(facts));
    }

    public static Commit CommitOf(LogRow row)
    {
        var (envelope, facts) = Decode(row, content => (ContentCodec.DecodeEnvelope(content), ContentCodec.DecodeFacts(content)));
        return CommitOf(row.Revision, envelope, facts);
    }

    public static Commit CommitOf(Revision revision, Envelope envelope, IReadOnlyList<Fact> facts)
        => new(revision, envelope.Mutation, envelope.At, envelope.Today, envelope.Actor, envelope.Reason, envelope.ShapedRoots, facts);

    private static LogRow Read(SqliteDataReader reader, byte[] before, Revision expected)
    {
        var revision = new Revision(reader.GetInt64(0));
        if (revision != expected)
        {
            throw StoreErrors.Damaged($"Commit {expected} is missing.");
        }

        var format = reader.GetInt32(2);
        var content = reader.GetFieldValue<byte[]>(3);
        var checksum = reader.GetFieldValue<byte[]>(4);
        if (!LogRow.ChecksumOf(before, revision, format, SHA256.HashData(content)).AsSpan().SequenceEqual(checksum))
        {
            throw StoreErrors.Damaged($"Commit {revision} is not what was written.");
        }

        return format == ContentCodec.Format
            ? new LogRow(revision, reader.GetFieldValue<byte[]>(1), content, checksum)
            : throw StoreErrors.Newer(format, ContentCodec.Format);
    }
}
