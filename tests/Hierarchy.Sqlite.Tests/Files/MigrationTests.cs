using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A store of an older format gets the scripts that it lacks, and only those; what was committed stays as it was.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_store_of_format_1_keeps_its_log_and_gets_an_index_of_its_own()
    {
        var changes = Changes();
        FormatOneStore.Make(_directory, changes);
        for (var round = 0; round < 2; round++)
        {
            await using var journal = await _directory.OpenAsync();
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
            var feed = await journal.FeedAsync(Revision.Zero, 100, CancellationToken.None);
            Assert.Equal(changes.SelectMany(change => change.Facts), feed.Commits.SelectMany(commit => commit.Facts));
            Assert.Equal(changes.Select(change => change.Mutation), feed.Commits.Select(commit => commit.Mutation));
            var history = await journal.HistoryAsync(_town.Li.Id, CancellationToken.None);
            Assert.Equal([new Revision(1), new Revision(2)], history.Select(commit => commit.Revision));
        }

        Assert.Equal(2, Migrations.Embedded.Version);
        Assert.Equal("STORE_NEWER", Assert.Throws<StoreRefusedException>(() => StoreHeader.Check(_directory.Folder, knownVersion: 1)).Code);
    }

    [Fact]
    public async Task What_is_committed_after_a_migration_is_checked_by_what_was_committed_before()
    {
        FormatOneStore.Make(_directory, Changes());
        await using var journal = await _directory.OpenAsync();
        var replay = await journal.CommitAsync(Changes()[0], CancellationToken.None);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: true), replay);
        await Assert.ThrowsAsync<ClaimClashException>(
            () => CommitAsync(journal, new ChangeSetBuilder(Revision.Zero).Create(_town.Person("copy") with { Key = _town.Li.Key })));
        await Assert.ThrowsAsync<CommitConflictException>(
            () => CommitAsync(journal, new ChangeSetBuilder(new Revision(1)).Create(_town.Person("zhao")).Rely(Aspects.Props, _town.Li)));
        await Assert.ThrowsAsync<ImpossibleFactException>(
            () => CommitAsync(journal, new ChangeSetBuilder(Revision.Zero).Open(_town.Serves)));
        await CommitAsync(journal, new ChangeSetBuilder(new Revision(2)).Create(_town.Person("zhao")).Rely(Aspects.Props, _town.Li));
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_store_of_format_1_is_refused_and_left_as_it_is()
    {
        FormatOneStore.Make(_directory, Changes());
        Planting.Execute(
            _directory, "UPDATE commits SET content = CAST(replace(CAST(content AS TEXT), 'admin', 'nimda') AS BLOB) WHERE revision = 1");
        var before = FileBytes.Of(_directory.Path);
        Assert.Equal("STORE_DAMAGED", (await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync())).Code);
        before.AssertUnchanged();
    }

    [Fact]
    public void An_older_store_gets_what_it_lacks_once()
    {
        var older = Migrations.Embedded;
        var newer = new Migrations([.. older.Scripts, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"]);
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
        var broken = new Migrations(
            [.. Migrations.Embedded.Scripts, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"]);
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => StoreFile.Open(_directory.Folder, broken, maxPages: null));
        using var connection = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        Assert.Equal(Migrations.Embedded.Version, Migrations.VersionOf(connection));
    }

    private static async Task CommitAsync(IJournal journal, ChangeSetBuilder change)
        => await journal.CommitAsync(change.Build(), CancellationToken.None);

    private List<ChangeSet> Changes() =>
    [
        _town.Founding(Revision.Zero),
        new ChangeSetBuilder(new Revision(1), "rename").Change(_town.Li, _town.Li with { Name = "李" }).Build("typing error"),
        new ChangeSetBuilder(new Revision(2), "end").End(_town.Serves).Build(),
    ];
}
