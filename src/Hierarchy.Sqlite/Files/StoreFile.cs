using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Makes a store that is not there and opens one that is.</summary>
internal static class StoreFile
{
    /// <summary>
    /// Makes an empty store under another name first: a process that dies meanwhile leaves nothing that looks like a store.
    /// </summary>
    public static void Create(StoreFolder folder, Migrations migrations, TimeProvider time)
    {
        File.Delete(folder.NewDatabase);
        File.Delete(folder.NewDatabase + "-journal");
        File.Delete(folder.NewDatabase + "-wal");
        using (var connection = Connections.Create(folder.NewDatabase))
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {StoreHeader.ApplicationId}"));
            migrations.Apply(connection);
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO store (one, id, created_at) VALUES (1, $id, $createdAt)";
            command.Parameters.AddWithValue("$id", Guid.NewGuid().ToByteArray(bigEndian: true));
            command.Parameters.AddWithValue("$createdAt", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            command.ExecuteNonQuery();
            connection.Execute("PRAGMA journal_mode = WAL");
        }

        File.Move(folder.NewDatabase, folder.Database);
    }

    /// <summary>Opens the writing connection of a store whose header was found good.</summary>
    public static SqliteConnection Open(StoreFolder folder, Migrations migrations, int? maxPages)
    {
        var connection = Connections.OpenWriter(folder.Database, maxPages);
        try
        {
            if ((string)connection.Scalar("PRAGMA journal_mode = WAL")! != "wal")
            {
                throw StoreErrors.Damaged("The store's database does not keep a write-ahead log.");
            }

            if (Migrations.VersionOf(connection) < migrations.Version)
            {
                // A log that is damaged is left as it is.
                LogReader.CheckWhole(connection);
            }

            migrations.Apply(connection);
            migrations.CheckSchema(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
