using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// The disk is full for the index alone, in the middle of a group or between two, and has room again at the next start: the index then has
/// no hole, no mutation takes effect twice, no conflict and no clash is missed.
/// </summary>
public sealed class FullIndexTests : IDisposable
{
    private const int Changes = 2_000;

    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 16)]
    [InlineData(100, 1)]
    [InlineData(100, 16)]
    [InlineData(1_000, 16)]
    public async Task What_did_not_get_into_the_index_is_there_after_the_next_start(int run, int writers)
    {
        var founding = _town.Founding(Revision.Zero);
        var acknowledged = new List<ChangeSet>();
        await using (var journal = await OpenAsync(run, maxIndexPages: 40))
        {
            await journal.CommitAsync(founding, CancellationToken.None);
            var refused = 0;
            for (var first = 0; refused == 0 && first < Changes; first += writers)
            {
                var changes = Enumerable.Range(first, writers).Select(Change).ToList();
                var outcomes = await Task.WhenAll(changes.Select(change => Task.Run(() => TryAsync(journal, change))));
                acknowledged.AddRange(changes.Where((_, i) => outcomes[i] is null));
                refused += outcomes.Count(outcome => outcome is StoreUnavailableException { MayRetry: false });
                Assert.Equal(outcomes.Count(outcome => outcome is not null), refused);
            }

            Assert.InRange(refused, 1, writers);
            Assert.IsType<StoreUnavailableException>(await TryAsync(journal, founding));
            Assert.InRange((await journal.LoadAsync(CancellationToken.None)).Revision.Number, 1 + acknowledged.Count, Changes);
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        }

        await using var restarted = await OpenAsync(run, maxIndexPages: null);
        Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
        foreach (var change in acknowledged.Prepend(founding))
        {
            Assert.True((await restarted.CommitAsync(change, CancellationToken.None)).Replayed);
        }

        var stale = new ChangeSetBuilder(new Revision(1)).Rely(Aspects.Ties, _town.Street).Build();
        Assert.IsType<CommitConflictException>(await TryAsync(restarted, stale));
        var last = acknowledged[^1].Facts.OfType<NodeFact>().Single().After;
        var clashing = new ChangeSetBuilder(Revision.Zero).Create(_town.Person("another") with { Key = last.Key }).Build();
        Assert.IsType<ClaimClashException>(await TryAsync(restarted, clashing));
        Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
    }

    /// <summary>Verified by the test, not by the opening: that would throw an index away that has a hole.</summary>
    private Task<IJournal> OpenAsync(int run, int? maxIndexPages)
        => SqliteJournals.OpenAsync(_directory.Options with { IndexRun = run, MaxIndexPages = maxIndexPages, VerifyOnOpenUpTo = 0 });

    /// <summary>Somebody moves into the street.</summary>
    private ChangeSet Change(int number)
    {
        var person = _town.Person($"p{number}");
        return new ChangeSetBuilder(new Revision(1), $"change {number}")
            .Create(person)
            .Open(_town.Relationship(RelationshipType.LivesIn, person, _town.Street))
            .Rely(Aspects.Props, _town.Street)
            .Build();
    }

    private static async Task<Exception?> TryAsync(IJournal journal, ChangeSet change)
    {
        try
        {
            await journal.CommitAsync(change, CancellationToken.None);
            return null;
        }
        catch (RefusalException exception)
        {
            return exception;
        }
    }
}
