using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A store whose files were damaged opens at a whole prefix of what was committed, or refuses.</summary>
public sealed class DamageTests
{
    private const int Commits = 12;

    [Fact]
    public async Task A_log_cut_off_anywhere_opens_at_a_whole_prefix()
    {
        using var store = await TakeCrashedStoreAsync();
        var wal = await File.ReadAllBytesAsync(store.Folder.Wal);
        var random = new Random(1);
        var prefixes = new HashSet<long>();
        const int FrameLength = 4096 + 24;
        var frames = Enumerable.Range(0, (wal.Length - 32) / FrameLength).Select(frame => 32 + (frame * FrameLength));
        foreach (var length in frames.Concat(Enumerable.Range(0, 20).Select(_ => random.Next(wal.Length))).Append(wal.Length))
        {
            using var copy = Copy(store);
            await File.WriteAllBytesAsync(copy.Folder.Wal, wal[..length]);
            prefixes.Add(Assert.NotNull(await ReadPrefixAsync(copy)));
        }

        // Cut at every frame, each commit is the last of some prefix.
        Assert.Equal(Enumerable.Range(0, Commits + 1).Select(revision => (long)revision), prefixes.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_byte_flipped_anywhere_opens_at_a_whole_prefix_or_refuses(bool inLog)
    {
        using var store = await TakeCrashedStoreAsync(checkpointed: !inLog);
        var random = new Random(2);
        var file = inLog ? "hierarchy.db-wal" : "hierarchy.db";
        var bytes = await File.ReadAllBytesAsync(Path.Combine(store.Path, file));
        var refused = 0;
        for (var round = 0; round < 80; round++)
        {
            using var copy = Copy(store);
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Path.Combine(copy.Path, file), bytes);
            refused += await ReadPrefixAsync(copy) is null ? 1 : 0;
            bytes = await File.ReadAllBytesAsync(Path.Combine(store.Path, file));
        }

        Assert.Equal(!inLog, refused > 0);
    }

    /// <summary>The files of a store as they lie while it is open: the last commits are in the log only.</summary>
    private static async Task<StoreDirectory> TakeCrashedStoreAsync(bool checkpointed = false)
    {
        using var directory = new StoreDirectory();
        await using var journal = await directory.OpenAsync();
        foreach (var change in Changes())
        {
            await journal.CommitAsync(change, CancellationToken.None);
        }

        if (checkpointed)
        {
            await journal.DisposeAsync();
        }

        return Copy(directory);
    }

    private static StoreDirectory Copy(StoreDirectory from)
    {
        var copy = new StoreDirectory();
        foreach (var file in new[] { from.Folder.Database, from.Folder.Wal }.Where(File.Exists))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        return copy;
    }

    private static IEnumerable<ChangeSet> Changes()
    {
        var town = new SampleTown("town");
        yield return town.Founding(Revision.Zero);
        for (var i = 2; i <= Commits; i++)
        {
            var person = town.Person($"p{i}");
            yield return new ChangeSetBuilder(Revision.Zero, $"m{i}")
                .Create(person)
                .Open(town.Relationship(RelationshipType.LivesIn, person, town.Street))
                .Build();
        }
    }

    /// <summary>The revision at which a store opens, found to be whole; null = it refuses.</summary>
    private static async Task<long?> ReadPrefixAsync(StoreDirectory directory)
    {
        try
        {
            await using var journal = await directory.OpenAsync();
            var image = await journal.LoadAsync(CancellationToken.None);
            var expected = Changes().Take((int)image.Revision.Number).ToList();
            var facts = expected.SelectMany(change => change.Facts).ToList();
            Assert.Equal(facts.OfType<NodeFact>().Select(fact => fact.After).OrderBy(node => node.Id), image.Nodes.OrderBy(node => node.Id));
            Assert.Equal(
                facts.OfType<RelationshipFact>().Select(fact => fact.After).OrderBy(r => r.Id), image.Relationships.OrderBy(r => r.Id));
            var feed = await journal.FeedAsync(Revision.Zero, Commits + 1, CancellationToken.None);
            Assert.Equal(expected.Select(change => change.Mutation), feed.Commits.Select(commit => commit.Mutation));
            return image.Revision.Number;
        }
        catch (StoreRefusedException)
        {
            return null;
        }
    }
}
