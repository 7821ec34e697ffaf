using Hierarchy.Specification;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A write that fails: all in its group are told, later ones are refused until a restart, reading goes on.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_full_disk_stops_writing_until_a_restart_and_reading_goes_on()
    {
        var town = new SampleTown("town");
        await using (var journal = await SqliteJournals.OpenAsync(_directory.Options with { MaxPages = 60 }))
        {
            await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
            var big = town.Person("big") with { Name = new string('大', 200_000) };
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => TryAsync(journal, i == 0 ? big : town.Person($"p{i}"))));
            var told = outcomes.OfType<StoreUnavailableException>().ToList();
            Assert.NotEmpty(told);
            Assert.All(told, exception => Assert.False(exception.MayRetry));
            Assert.IsType<StoreUnavailableException>(await TryAsync(journal, town.Person("later")));

            var written = outcomes.Count(outcome => outcome is null);
            var image = await journal.LoadAsync(CancellationToken.None);
            Assert.Equal(1 + written, image.Revision.Number);
            Assert.Equal(image.Revision.Number, (await journal.FeedAsync(Revision.Zero, 100, CancellationToken.None)).Commits.Count);
            Assert.Single(await journal.HistoryAsync(town.Li.Id, CancellationToken.None));
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        }

        await using var restarted = await _directory.OpenAsync();
        Assert.Null(await TryAsync(restarted, town.Person("later")));
    }

    [Fact]
    public async Task A_group_that_fails_leaves_nothing_of_any_of_it()
    {
        var town = new SampleTown("town");
        await using var journal = await SqliteJournals.OpenAsync(_directory.Options with { MaxPages = 60 });
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        var people = Enumerable.Range(0, 40).Select(i => town.Person($"p{i}") with { Name = new string('人', 10_000) });
        var outcomes = await Task.WhenAll(people.Select(person => Task.Run(() => TryAsync(journal, person))));
        var feed = await journal.FeedAsync(Revision.Zero, 100, CancellationToken.None);
        Assert.Contains(outcomes, outcome => outcome is StoreUnavailableException);
        Assert.Equal(1 + outcomes.Count(outcome => outcome is null), feed.Commits.Count);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_stops_writing_and_reading_goes_on()
    {
        var town = new SampleTown("town");
        await (await FillAsync(town)).DisposeAsync();
        using var writer = OpenWriter(out var log);
        log.Execute("PRAGMA query_only = ON");
        var refused = new PendingCommit(new ChangeSetBuilder(Revision.Zero).Create(town.Person("zhao")).Build());
        writer.Commit([refused]);
        Assert.False((await Assert.ThrowsAsync<StoreUnavailableException>(() => refused.Answer)).MayRetry);

        log.Execute("PRAGMA query_only = OFF");
        var later = new PendingCommit(new ChangeSetBuilder(Revision.Zero).Create(town.Person("qian")).Build());
        writer.Commit([later]);
        Assert.False((await Assert.ThrowsAsync<StoreUnavailableException>(() => later.Answer)).MayRetry);
        using var readers = new ReaderPool(_directory.Folder.Database);
        Assert.Equal(new Revision(1), readers.Read(LogReader.Tip));
    }

    [Fact]
    public async Task Somebody_else_who_writes_is_only_in_the_way()
    {
        var town = new SampleTown("town");
        await (await FillAsync(town)).DisposeAsync();
        using var writer = OpenWriter(out var log);
        log.Execute("PRAGMA busy_timeout = 0");
        using var other = Connections.OpenWriter(_directory.Folder.Database, maxPages: null);
        other.Execute("BEGIN IMMEDIATE");
        var change = new ChangeSetBuilder(Revision.Zero).Create(town.Person("zhao")).Build();
        var refused = new PendingCommit(change);
        writer.Commit([refused]);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => refused.Answer)).MayRetry);

        other.Execute("ROLLBACK");
        var again = new PendingCommit(change);
        writer.Commit([again]);
        Assert.Equal(new CommitReceipt(new Revision(2), Replayed: false), await again.Answer);
    }

    [Fact]
    public async Task An_index_that_cannot_be_written_stops_writing_loses_nothing_and_is_caught_up_with_by_the_next_start()
    {
        var town = new SampleTown("town");
        await (await FillAsync(town)).DisposeAsync();
        var log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        var (index, place) = IndexFile.Open(_directory.Folder, log, run: 1, CancellationToken.None);
        index.Execute("PRAGMA query_only = ON");
        var keeper = new IndexKeeper(index);
        using (var writer = new GroupWriter(
            log, new IndexState(Connections.OpenReader(_directory.Folder.Index), keeper, place, run: 1), new TipSignal(place.Revision)))
        {
            var first = new PendingCommit(new ChangeSetBuilder(Revision.Zero).Create(town.Person("zhao")).Build());
            writer.Commit([first]);
            Assert.Equal(new Revision(2), (await first.Answer).Revision);
            keeper.Wait();
            var second = new PendingCommit(new ChangeSetBuilder(Revision.Zero).Create(town.Person("qian")).Build());
            writer.Commit([second]);
            Assert.False((await Assert.ThrowsAsync<StoreUnavailableException>(() => second.Answer)).MayRetry);
        }

        await using var restarted = await _directory.OpenAsync();
        Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
        Assert.IsType<ClaimClashException>(await TryAsync(restarted, town.Person("other") with { Key = town.Person("zhao").Key }));
        Assert.Null(await TryAsync(restarted, town.Person("qian")));
    }

    [Fact]
    public async Task A_checkpoint_that_cannot_be_written_harms_nobody()
    {
        var town = new SampleTown("town");
        await using var journal = await FillAsync(town);
        var older = await journal.LoadAsync(CancellationToken.None);
        await journal.SaveCheckpointAsync(older, CancellationToken.None);
        var kept = await File.ReadAllBytesAsync(_directory.Folder.Checkpoint);
        Directory.CreateDirectory(_directory.Folder.NewCheckpoint);
        Assert.Null(await TryAsync(journal, town.Person("zhao")));
        var newer = await journal.LoadAsync(CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await journal.SaveCheckpointAsync(newer, CancellationToken.None));
        Assert.True(refusal.MayRetry);
        Assert.Equal(kept, await File.ReadAllBytesAsync(_directory.Folder.Checkpoint));
        Assert.Null(await TryAsync(journal, town.Person("qian")));
        Assert.Equal(new Revision(3), (await journal.LoadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task Text_that_would_not_come_back_equal_is_refused()
    {
        var town = new SampleTown("town");
        await using var journal = await _directory.OpenAsync();
        NodeData[] broken =
        [
            town.Person("half") with { Name = "half a pair \uD83D" },
            town.Person("nan") with { Attributes = AttributeMap.Of([new("\uDE00", "x")]) },
            town.Street with { Location = new Location(double.NaN, 0) },
            town.Street with { Kind = (OrgUnitKind)200 },
        ];
        foreach (var node in broken)
        {
            Assert.IsType<ImpossibleFactException>(await TryAsync(journal, node));
        }

        Assert.Equal(Revision.Zero, (await journal.LoadAsync(CancellationToken.None)).Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_mutation_id_has_1_to_200_characters(int length)
    {
        await using var journal = await _directory.OpenAsync();
        var change = new ChangeSetBuilder(Revision.Zero, new string('m', length)).Create(new SampleTown("town").Li).Build();
        await Assert.ThrowsAsync<ArgumentException>(async () => await journal.CommitAsync(change, CancellationToken.None));
    }

    /// <summary>The writer of the folder, and the connection to the log that it closes.</summary>
    private GroupWriter OpenWriter(out SqliteConnection log)
    {
        log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        var (index, place) = IndexFile.Open(_directory.Folder, log, run: 1, CancellationToken.None);
        var state = new IndexState(Connections.OpenReader(_directory.Folder.Index), new IndexKeeper(index), place, run: 1);
        return new GroupWriter(log, state, new TipSignal(place.Revision));
    }

    private async Task<IJournal> FillAsync(SampleTown town)
    {
        var journal = await _directory.OpenAsync();
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        return journal;
    }

    private static async Task<Exception?> TryAsync(IJournal journal, NodeData node)
    {
        try
        {
            await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).Create(node).Build(), CancellationToken.None);
            return null;
        }
        catch (RefusalException exception)
        {
            return exception;
        }
    }
}
