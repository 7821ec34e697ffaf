using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// The index of a store that is taken for one that is too large to be verified at its start: damage never makes a commit be judged
/// otherwise.
/// </summary>
public sealed class IndexDamageTests : IDisposable
{
    private const int Commits = 40;

    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");

    private SqliteOptions Options => _directory.Options with { VerifyOnOpenUpTo = 0, IndexRun = 20 };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_bit_flipped_anywhere_while_nobody_uses_it_has_it_made_anew()
    {
        await using (var journal = await OpenAsync())
        {
            await FillAsync(journal);
        }

        var random = new Random(7);
        for (var round = 0; round < TestScale.Of(40); round++)
        {
            var bytes = await File.ReadAllBytesAsync(_directory.Folder.Index);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(_directory.Folder.Index, bytes);

            await using var journal = await OpenAsync();
            await AssertJudgesAsync(journal);
        }
    }

    [Fact]
    public async Task Without_a_seal_pages_that_cannot_be_read_have_it_made_anew()
    {
        await using (var journal = await OpenAsync())
        {
            await FillAsync(journal);
        }

        File.Delete(_directory.Folder.IndexSeal);
        await SpoilPagesAsync();
        await using var mended = await OpenAsync();
        await AssertJudgesAsync(mended);
    }

    /// <summary>
    /// Whoever is stopped between two deletions must not leave a damaged index behind that nothing is held against. What stops it here is
    /// a folder where a file is to be deleted.
    /// </summary>
    [Fact]
    public async Task The_seal_of_an_index_that_does_not_fit_it_stays_until_everything_else_is_deleted()
    {
        await using (var journal = await OpenAsync())
        {
            await FillAsync(journal);
        }

        var folder = _directory.Folder;
        foreach (var obstacle in new[] { folder.Index + "-wal", folder.Index + "-shm" })
        {
            var bytes = await File.ReadAllBytesAsync(folder.Index);
            bytes[^1] ^= 1;
            await File.WriteAllBytesAsync(folder.Index, bytes);
            Directory.CreateDirectory(obstacle);
            await Assert.ThrowsAnyAsync<Exception>(OpenAsync);
            Assert.True(File.Exists(folder.IndexSeal));

            Directory.Delete(obstacle);
            await using var mended = await OpenAsync();
            await AssertJudgesAsync(mended);
        }
    }

    [Fact]
    public async Task A_commit_that_meets_a_damaged_page_is_refused_and_the_next_start_makes_it_anew()
    {
        await using (var journal = await OpenAsync())
        {
            await FillAsync(journal);
        }

        await using (var journal = await OpenAsync())
        {
            await SpoilPagesAsync();
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
                async () => await journal.CommitAsync(Change(1), CancellationToken.None));
            Assert.False(refusal.MayRetry);
        }

        Assert.False(File.Exists(_directory.Folder.IndexSeal));
        await using var mended = await OpenAsync();
        await AssertJudgesAsync(mended);
    }

    private Task<IJournal> OpenAsync() => SqliteJournals.OpenAsync(Options);

    private async Task FillAsync(IJournal journal)
    {
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        for (var number = 0; number < Commits; number++)
        {
            await journal.CommitAsync(Change(number), CancellationToken.None);
        }
    }

    private async Task SpoilPagesAsync()
    {
        await using var file = File.Open(_directory.Folder.Index, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = 4096;
        await file.WriteAsync(new byte[file.Length - file.Position]);
    }

    /// <summary>Whether everything is known that was committed: mutations, who wrote what, names, what exists.</summary>
    private async Task AssertJudgesAsync(IJournal journal)
    {
        for (var number = 0; number < Commits; number++)
        {
            Assert.Equal(
                new CommitReceipt(new Revision(number + 2), Replayed: true),
                await journal.CommitAsync(Change(number), CancellationToken.None));
            var stale = new ChangeSetBuilder(new Revision(number + 1)).Rely(Aspects.Props, Person(number)).Build();
            await Assert.ThrowsAsync<CommitConflictException>(async () => await journal.CommitAsync(stale, CancellationToken.None));
            var namesake = _town.Person("another") with { Key = Person(number).Key };
            await Assert.ThrowsAsync<ClaimClashException>(
                async () => await journal.CommitAsync(
                    new ChangeSetBuilder(Revision.Zero).Create(namesake).Build(), CancellationToken.None));
            var again = new ChangeSetBuilder(Revision.Zero, $"again {number}").Open(Home(number)).Build();
            await Assert.ThrowsAsync<ImpossibleFactException>(async () => await journal.CommitAsync(again, CancellationToken.None));
        }

        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    private ChangeSet Change(int number)
        => new ChangeSetBuilder(Revision.Zero, $"change {number}").Create(Person(number)).Open(Home(number)).Build();

    private PersonData Person(int number) => _town.Person($"p{number}");

    private RelationshipData Home(int number) => _town.Relationship(RelationshipType.LivesIn, Person(number), _town.Street);
}
