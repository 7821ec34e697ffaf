using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Verify finds planted damage and names it; a store that is opened with it is refused.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("DELETE FROM commits WHERE revision = 2", "LOG_DAMAGED")]
    [InlineData("DELETE FROM commits WHERE revision = 1", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET content = CAST(replace(content, 'admin', 'nimda') AS BLOB) WHERE revision = 1", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET checksum = zeroblob(32) WHERE revision = 3", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET format = 2 WHERE revision = 1", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET revision = 9 WHERE revision = 3", "LOG_DAMAGED")]
    [InlineData("UPDATE store SET id = zeroblob(16)", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET mutation = X'00' WHERE revision = 2", "MUTATION_DIFFERS")]
    public async Task Damage_of_the_log_is_found_and_refused(string damage, string code)
    {
        await using (var journal = await OpenFilledAsync())
        {
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
            Planting.Execute(_directory, damage);
            var findings = await journal.VerifyAsync(CancellationToken.None);
            Assert.Contains(findings, finding => finding.Code == code);
            Assert.All(findings, finding => Assert.Contains(finding.Code, new[] { code, "INDEX_FOREIGN", "CHECKPOINT_FOREIGN" }));
        }

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync());
        Assert.Equal("STORE_DAMAGED", refusal.Code);
    }

    [Fact]
    public async Task A_log_that_tells_what_cannot_have_been_committed_is_found_and_refused()
    {
        await using (var journal = await OpenFilledAsync())
        {
            var town = new SampleTown("town");
            var never = town.Relationship(RelationshipType.LivesIn, town.Li, town.Bank);
            Forge(new ChangeSetBuilder(Revision.Zero, "forged").Create(town.Li).End(never).Build());
            var findings = await journal.VerifyAsync(CancellationToken.None);
            Assert.Equal(2, findings.Count(finding => finding.Code == "LOG_IMPOSSIBLE"));
        }

        Assert.Equal("STORE_DAMAGED", (await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync())).Code);
    }

    [Fact]
    public async Task Pages_that_are_not_as_SQLite_left_them_are_found()
    {
        await (await OpenFilledAsync()).DisposeAsync();
        // A page that belongs to nothing: no row is missing, only SQLite sees it.
        Planting.Execute(_directory, "CREATE TABLE lost (x); INSERT INTO lost VALUES (1)");
        Planting.Execute(_directory, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'lost'");
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync());
        Assert.Equal("STORE_DAMAGED", refusal.Code);
        Assert.Contains("SQLITE_INTEGRITY", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE mutations SET mutation = X'00' WHERE revision = 2", "INDEX_MUTATION_DIFFERS")]
    [InlineData("INSERT INTO mutations VALUES (X'00', 2)", "INDEX_MUTATION_DIFFERS")]
    [InlineData("DELETE FROM nodes WHERE claim = CAST('Person town/li' AS BLOB)", "INDEX_NODE_MISSING")]
    [InlineData("INSERT INTO nodes VALUES (zeroblob(16), 1, NULL)", "INDEX_NODE_UNKNOWN")]
    [InlineData("UPDATE nodes SET type = 3 WHERE claim = CAST('Person town/li' AS BLOB)", "INDEX_NODE_DIFFERS")]
    [InlineData("UPDATE nodes SET claim = NULL WHERE claim = CAST('Person town/li' AS BLOB)", "INDEX_CLAIM_DIFFERS")]
    [InlineData("DELETE FROM relationships WHERE type = 6", "INDEX_RELATIONSHIP_MISSING")]
    [InlineData("INSERT INTO relationships VALUES (zeroblob(16), 1, zeroblob(16), zeroblob(16))", "INDEX_RELATIONSHIP_UNKNOWN")]
    [InlineData("UPDATE relationships SET target = source WHERE type = 6", "INDEX_RELATIONSHIP_DIFFERS")]
    [InlineData("DELETE FROM history WHERE revision = 2", "INDEX_HISTORY_DIFFERS")]
    [InlineData("UPDATE history SET aspects = 8 WHERE revision = 2", "INDEX_HISTORY_DIFFERS")]
    [InlineData("INSERT INTO history VALUES (zeroblob(16), 2, 1)", "INDEX_HISTORY_DIFFERS")]
    [InlineData("UPDATE place SET revision = 2", "INDEX_FOREIGN")]
    [InlineData("UPDATE place SET revision = 9", "INDEX_FOREIGN")]
    [InlineData("UPDATE place SET store = zeroblob(16)", "INDEX_FOREIGN")]
    [InlineData("DELETE FROM place", "INDEX_FOREIGN")]
    [InlineData("DROP TABLE mutations", "INDEX_FOREIGN")]
    [InlineData("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT", "INDEX_FOREIGN")]
    public async Task Damage_of_the_index_is_found_and_mended_by_the_next_start(string damage, string code)
    {
        await (await OpenFilledAsync()).DisposeAsync();
        await using (var journal = await _directory.OpenAsync())
        {
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
            Planting.ExecuteInIndex(_directory, damage);
            var findings = await journal.VerifyAsync(CancellationToken.None);
            Assert.NotEmpty(findings);
            Assert.All(findings, finding => Assert.Equal(code, finding.Code));
        }

        await using var mended = await _directory.OpenAsync();
        Assert.Empty(await mended.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_index_that_cannot_be_read_is_found_and_mended_by_the_next_start()
    {
        await (await OpenFilledAsync()).DisposeAsync();
        await using (var journal = await _directory.OpenAsync())
        {
            await using (var file = File.OpenWrite(_directory.Folder.Index))
            {
                file.Position = 4096;
                await file.WriteAsync(new byte[3 * 4096]);
            }

            Assert.Contains(await journal.VerifyAsync(CancellationToken.None), finding => finding.Code == "INDEX_DAMAGED");
        }

        await using var mended = await _directory.OpenAsync();
        Assert.Empty(await mended.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_large_store_is_checked_as_far_as_it_is_read()
    {
        await using (var journal = await OpenFilledAsync())
        {
            Planting.Execute(_directory, "UPDATE commits SET checksum = zeroblob(32) WHERE revision = 1");
        }

        var options = _directory.Options with { VerifyOnOpenUpTo = 0 };
        await using (var opened = await SqliteJournals.OpenAsync(options))
        {
            var refusal = await Assert.ThrowsAsync<StoreRefusedException>(async () => await opened.LoadAsync(CancellationToken.None));
            Assert.Equal("STORE_DAMAGED", refusal.Code);
            Assert.Contains(await opened.VerifyAsync(CancellationToken.None), finding => finding.Code == "LOG_DAMAGED");
        }

        Planting.Execute(_directory, "UPDATE commits SET checksum = zeroblob(32) WHERE revision = 3");
        Assert.Equal("STORE_DAMAGED", (await Assert.ThrowsAsync<StoreRefusedException>(() => SqliteJournals.OpenAsync(options))).Code);
    }

    [Fact]
    public async Task Too_many_findings_are_cut_short()
    {
        var journal = await OpenFilledAsync();
        var people = new ChangeSetBuilder(Revision.Zero);
        for (var i = 0; i < 300; i++)
        {
            people.Create(new SampleTown("town").Person($"p{i}"));
        }

        await journal.CommitAsync(people.Build(), CancellationToken.None);
        await journal.DisposeAsync();
        await using var opened = await _directory.OpenAsync();
        Planting.ExecuteInIndex(_directory, "UPDATE nodes SET claim = NULL");
        var findings = await opened.VerifyAsync(CancellationToken.None);
        Assert.Equal(201, findings.Count);
        Assert.Equal("MORE_FINDINGS", findings[^1].Code);
    }

    /// <summary>Puts a row into the log that is chained as it must be, without asking whether it may be committed.</summary>
    private void Forge(ChangeSet change)
    {
        var commit = new PendingCommit(change);
        using var connection = Connections.OpenWriter(_directory.Folder.Database, maxPages: null);
        var tip = LogReader.Tip(connection);
        var checksum = LogRow.ChecksumOf(LogReader.ChecksumAt(connection, tip), tip.Next, ContentCodec.Format, commit.ContentHash);
        using var log = new LogWriter(connection);
        log.Begin();
        log.Add(commit, new LogPlace(tip.Next, checksum));
        log.Commit();
    }

    private async Task<IJournal> OpenFilledAsync()
    {
        var town = new SampleTown("town");
        var journal = await _directory.OpenAsync();
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        await journal.CommitAsync(
            new ChangeSetBuilder(Revision.Zero).Change(town.Li, town.Li with { Name = "李" }).Build(), CancellationToken.None);
        await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).End(town.Serves).Build(), CancellationToken.None);
        return journal;
    }
}
