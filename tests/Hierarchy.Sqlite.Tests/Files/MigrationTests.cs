using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A store of an older format gets the scripts that it lacks, and only those.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void An_older_store_gets_what_it_lacks_once()
    {
        var older = Migrations.Embedded;
        var newer = new Migrations([.. Scripts(), "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"]);
        StoreFile.Create(_directory.Folder, older, TimeProvider.System);
        for (var round = 0; round < 2; round++)
        {
            using var connection = StoreFile.Open(_directory.Folder, newer, maxPages: null);
            Assert.Equal(newer.Version, Migrations.VersionOf(connection));
            Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM later"));
        }

        Assert.Equal("STORE_NEWER", Assert.Throws<StoreRefusedException>(() => StoreHeader.Check(_directory.Folder, older.Version)).Code);
    }

    [Fact]
    public void A_script_that_fails_leaves_the_older_format()
    {
        StoreFile.Create(_directory.Folder, Migrations.Embedded, TimeProvider.System);
        var broken = new Migrations([.. Scripts(), "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"]);
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => StoreFile.Open(_directory.Folder, broken, maxPages: null));
        using var connection = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        Assert.Equal(Migrations.Embedded.Version, Migrations.VersionOf(connection));
    }

    private static List<string> Scripts()
    {
        var assembly = typeof(SqliteJournals).Assembly;
        var scripts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            scripts.Add(reader.ReadToEnd());
        }

        return scripts;
    }
}
