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
    [InlineData("UPDATE commits SET content = CAST(replace(CAST(content AS TEXT), 'admin', 'nimda') AS BLOB) WHERE revision = 1", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET checksum = zeroblob(32) WHERE revision = 3", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET format = 2 WHERE revision = 1", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET revision = 9 WHERE revision = 3", "LOG_DAMAGED")]
    [InlineData("UPDATE store SET id = zeroblob(16)", "LOG_DAMAGED")]
    [InlineData("UPDATE commits SET mutation = X'00' WHERE revision = 2", "MUTATION_LOST")]
    [InlineData("DELETE FROM nodes WHERE claim = CAST('Person town/li' AS BLOB)", "NODE_MISSING")]
    [InlineData("INSERT INTO nodes VALUES (zeroblob(16), 1, NULL)", "NODE_UNKNOWN")]
    [InlineData("UPDATE nodes SET type = 3 WHERE claim = CAST('Person town/li' AS BLOB)", "NODE_DIFFERS")]
    [InlineData("UPDATE nodes SET claim = NULL WHERE claim = CAST('Person town/li' AS BLOB)", "CLAIM_DIFFERS")]
    [InlineData("DELETE FROM relationships WHERE type = 6", "RELATIONSHIP_MISSING")]
    [InlineData("INSERT INTO relationships VALUES (zeroblob(16), 1, zeroblob(16), zeroblob(16))", "RELATIONSHIP_UNKNOWN")]
    [InlineData("UPDATE relationships SET target = source WHERE type = 6", "RELATIONSHIP_DIFFERS")]
    [InlineData("DELETE FROM history WHERE revision = 2", "HISTORY_DIFFERS")]
    [InlineData("UPDATE history SET aspects = 8 WHERE revision = 2", "HISTORY_DIFFERS")]
    [InlineData("INSERT INTO history VALUES (zeroblob(16), 2, 1)", "HISTORY_DIFFERS")]
    public async Task Planted_damage_is_found(string damage, string code)
    {
        await using (var journal = await OpenFilledAsync())
        {
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
            Planting.Execute(_directory, damage);
            Assert.All(await journal.VerifyAsync(CancellationToken.None), finding => Assert.Equal(code, finding.Code));
            Assert.NotEmpty(await journal.VerifyAsync(CancellationToken.None));
        }

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync());
        Assert.Equal("STORE_DAMAGED", refusal.Code);
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
            Assert.Equal("LOG_DAMAGED", Assert.Single(await opened.VerifyAsync(CancellationToken.None)).Code);
        }

        Planting.Execute(_directory, "UPDATE commits SET checksum = zeroblob(32) WHERE revision = 3");
        Assert.Equal("STORE_DAMAGED", (await Assert.ThrowsAsync<StoreRefusedException>(() => SqliteJournals.OpenAsync(options))).Code);
    }

    [Fact]
    public async Task Too_many_findings_are_cut_short()
    {
        await using var journal = await OpenFilledAsync();
        var people = new ChangeSetBuilder(Revision.Zero);
        for (var i = 0; i < 300; i++)
        {
            people.Create(new SampleTown("town").Person($"p{i}"));
        }

        await journal.CommitAsync(people.Build(), CancellationToken.None);
        Planting.Execute(_directory, "UPDATE nodes SET claim = NULL");
        var findings = await journal.VerifyAsync(CancellationToken.None);
        Assert.Equal(201, findings.Count);
        Assert.Equal("MORE_FINDINGS", findings[^1].Code);
    }

    private async Task<IJournal> OpenFilledAsync()
    {
        var town = new SampleTown("town");
        var journal = await _directory.OpenAsync();
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).Change(town.Li, town.Li with { Name = "李" }).Build(), CancellationToken.None);
        await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).End(town.Serves).Build(), CancellationToken.None);
        return journal;
    }
}
