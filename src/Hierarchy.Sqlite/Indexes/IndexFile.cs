using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// The index's file: opened if it belongs to the log and can be read, else thrown away and made anew; then brought up to the log's end.
/// </summary>
internal static class IndexFile
{
    private static readonly string Script = ReadScript();

    /// <summary>A connection to write the index with, and the log's end, up to where the index goes now.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="log">A connection to the log, which was found to be whole as far as it is read.</param>
    /// <param name="run">How many rows of the index are gathered before they are written.</param>
    /// <param name="cancellationToken">Gives up; the index is caught up with the next time.</param>
    /// <exception cref="StoreRefusedException">The log is damaged.</exception>
    public static (SqliteConnection Connection, LogPlace Place) Open(
        StoreFolder folder, SqliteConnection log, int run, CancellationToken cancellationToken)
    {
        if (TryOpen(folder, log) is { } opened && CatchUpOrClose(opened, log, run, cancellationToken) is { } place)
        {
            return (opened, place);
        }

        Delete(folder);
        var made = Make(folder, log);
        return CatchUpOrClose(made, log, run, cancellationToken) is { } end
            ? (made, end)
            : throw StoreErrors.Damaged("The log tells what cannot have been committed, or cannot be read.");
    }

    public static void Delete(StoreFolder folder)
    {
        // The seal goes last: an index that does not fit it must not be left without.
        File.Delete(folder.Index);
        File.Delete(folder.Index + "-wal");
        File.Delete(folder.Index + "-shm");
        IndexSeal.Break(folder);
    }

    /// <summary>Up to where an index goes; null = it is not this log's, or its tables are others.</summary>
    public static LogPlace? PlaceOf(SqliteConnection index, SqliteConnection log)
    {
        if (!SchemaLines.AreEqual(index, model => model.Execute(Script)))
        {
            return null;
        }

        using var command = index.CreateCommand();
        command.CommandText = "SELECT store, revision, checksum FROM place";
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetFieldValue<byte[]>(0) is not { } store)
        {
            return null;
        }

        var place = new LogPlace(new Revision(reader.GetInt64(1)), reader.GetFieldValue<byte[]>(2));
        return store.AsSpan().SequenceEqual(LogReader.StoreId(log).ToByteArray(bigEndian: true))
            && LogReader.ChecksumAt(log, place.Revision) is { } checksum
            && checksum.AsSpan().SequenceEqual(place.Checksum)
            ? place
            : null;
    }

    private static SqliteConnection? TryOpen(StoreFolder folder, SqliteConnection log)
    {
        if (!File.Exists(folder.Index) || !IndexSeal.IsWhole(folder))
        {
            return null;
        }

        IndexSeal.Break(folder);
        SqliteConnection? connection = null;
        try
        {
            connection = Connections.OpenIndexWriter(folder.Index);
            if (PlaceOf(connection, log) is not null)
            {
                return connection;
            }
        }
        catch (Exception exception) when (StoreErrors.IsDamage(exception))
        {
            // It is made anew.
        }
        catch
        {
            connection?.Dispose();
            throw;
        }

        connection?.Dispose();
        return null;
    }

    private static SqliteConnection Make(StoreFolder folder, SqliteConnection log)
    {
        var connection = Connections.CreateIndex(folder.Index);
        try
        {
            var store = LogReader.StoreId(log);
            using var transaction = connection.BeginTransaction();
            connection.Execute(Script);
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO place (one, store, revision, checksum) VALUES (1, $store, 0, $checksum)";
            command.Parameters.AddWithValue("$store", store.ToByteArray(bigEndian: true));
            command.Parameters.AddWithValue("$checksum", LogRow.ChecksumOfNothing(store));
            command.ExecuteNonQuery();
            transaction.Commit();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Brings the index up to the log's end; if that fails, for whatever reason, its connection is closed.</summary>
    private static LogPlace? CatchUpOrClose(SqliteConnection index, SqliteConnection log, int run, CancellationToken cancellationToken)
    {
        LogPlace? place = null;
        try
        {
            place = TryCatchUp(index, log, run, cancellationToken);
            return place;
        }
        finally
        {
            if (place is null)
            {
                index.Dispose();
            }
        }
    }

    /// <summary>Writes what the log has after the index's place.</summary>
    /// <returns>The log's end; null = the index does not take what the log tells.</returns>
    private static LogPlace? TryCatchUp(SqliteConnection index, SqliteConnection log, int run, CancellationToken cancellationToken)
    {
        using var writer = new IndexWriter(index);
        var commits = new RecentCommits(PlaceOf(index, log)!.Value);
        try
        {
            foreach (var row in LogReader.After(log, commits.Place.Revision))
            {
                cancellationToken.ThrowIfCancellationRequested();
                commits.Add(LogReader.Prepare(row), new LogPlace(row.Revision, row.Checksum));
                if (commits.Weight >= run)
                {
                    writer.Write(commits);
                    commits = new RecentCommits(commits.Place);
                }
            }

            if (commits.Weight > 0)
            {
                writer.Write(commits);
            }

            return commits.Place;
        }
        catch (Exception exception) when (exception is ImpossibleFactException or ArgumentException
            || (exception is SqliteException error && StoreErrors.IsUnusable(error)))
        {
            return null;
        }
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(IndexFile).Assembly.GetManifestResourceStream("index.sql")!);
        return reader.ReadToEnd();
    }
}
