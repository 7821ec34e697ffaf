using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// The numbered scripts under <c>schema/sqlite</c>: a store of format n gets the scripts after the n-th, each in a transaction.
/// </summary>
internal sealed class Migrations
{
    public Migrations(IReadOnlyList<string> scripts) => Scripts = scripts;

    /// <summary>The scripts of this program.</summary>
    public static Migrations Embedded { get; } = new(ReadScripts());

    /// <summary>The scripts, each of which makes the next format.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>The newest format.</summary>
    public int Version => Scripts.Count;

    /// <summary>The format of a database; 0 = it has none yet.</summary>
    public static long VersionOf(SqliteConnection connection) => (long)connection.Scalar("PRAGMA user_version")!;

    /// <summary>Brings a database to the newest format.</summary>
    /// <exception cref="StoreRefusedException">It is newer already.</exception>
    public void Apply(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        if (version > Version)
        {
            throw StoreErrors.Newer(version, Version);
        }

        for (var next = (int)version; next < Version; next++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Scripts[next]);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next + 1}"));
            transaction.Commit();
        }

        if (version > 0 && version < Version)
        {
            // The header that the next start looks at, before any log is read, tells the new number.
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>Compares a database's tables and indexes with what the scripts make.</summary>
    /// <exception cref="StoreRefusedException">They differ.</exception>
    public void CheckSchema(SqliteConnection connection)
    {
        if (!SchemaLines.AreEqual(connection, Apply))
        {
            throw StoreErrors.Damaged("The store's tables are not those of its format.");
        }
    }

    private static List<string> ReadScripts()
    {
        var assembly = typeof(Migrations).Assembly;
        var scripts = new List<string>();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            scripts.Add(reader.ReadToEnd());
        }

        return scripts;
    }
}
