using Hierarchy.Specification;
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
