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
        Assert.Equal(32, wal.Length % FrameLength);
        var frames = Enumerable.Range(0, (wal.Length - 32) / FrameLength).Select(frame => 32 + (frame * FrameLength));
        foreach (var length in frames.Concat(Enumerable.Range(0, TestScale.Of(20)).Select(_ => random.Next(wal.Length))).Append(wal.Length))
        {
            using var copy = Copy(store);
            await File.WriteAllBytesAsync(copy.Folder.Wal, wal[..length]);
            prefixes.Add(Assert.NotNull(await ReadPrefixAsync(copy, copy.Options)));
        }

        // Cut at every frame, each commit is the last of some prefix.
        Assert.Equal(Enumerable.Range(0, Commits + 1).Select(revision => (long)revision), prefixes.Order());
    }

    [Theory]
    [InlineData("hierarchy.db")]
    [InlineData("hierarchy.db-wal")]
    [InlineData("hierarchy.index")]
    [InlineData("hierarchy.checkpoint")]
    public async Task A_byte_flipped_anywhere_opens_at_a_whole_prefix_or_refuses(string file)
    {
        var inLog = file.EndsWith("-wal", StringComparison.Ordinal);
        var isDerived = file is "hierarchy.index" or "hierarchy.checkpoint";
        using var store = await TakeCrashedStoreAsync(closed: !inLog);
        var random = new Random(2);
        var whole = await File.ReadAllBytesAsync(Path.Combine(store.Path, file));
        var refused = 0;
        for (var round = 0; round < TestScale.Of(60); round++)
        {
            using var copy = Copy(store);
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Path.Combine(copy.Path, file), bytes);

            // Every other time the store is taken for one that is too large to be verified at its start.
            var prefix = await ReadPrefixAsync(copy, copy.Options with { VerifyOnOpenUpTo = round % 2 == 0 ? 0 : 1L << 30 });
            Assert.True(!isDerived || prefix == Commits, $"{prefix}: what is derived from the log costs no commit.");
            refused += prefix is null ? 1 : 0;
        }

        Assert.Equal(file == "hierarchy.db", refused > 0);
    }

    /// <summary>The files of a store as they lie while it is open: the last commits are in the log only.</summary>
    private static async Task<StoreDirectory> TakeCrashedStoreAsync(bool closed = false)
    {
        using var directory = new StoreDirectory();
        await using var journal = await directory.OpenAsync();
        foreach (var change in Changes())
        {
            await journal.CommitAsync(change, CancellationToken.None);
        }

        await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        if (closed)
        {
            await journal.DisposeAsync();
        }

        return Copy(directory);
    }

    private static StoreDirectory Copy(StoreDirectory from)
    {
        var copy = new StoreDirectory();
        var folder = from.Folder;
        string[] files = [folder.Database, folder.Wal, folder.Index, folder.Index + "-wal", folder.IndexSeal, folder.Checkpoint];
        foreach (var file in files.Where(File.Exists))
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
    private static async Task<long?> ReadPrefixAsync(StoreDirectory directory, SqliteOptions options)
    {
        try
        {
            await using var journal = await SqliteJournals.OpenAsync(options);
            var image = await journal.LoadAsync(CancellationToken.None);
            var expected = Changes().Take((int)image.Revision.Number).ToList();
            var facts = expected.SelectMany(change => change.Facts).ToList();
            Assert.Equal(
                facts.OfType<NodeFact>().Select(fact => fact.After).OrderBy(node => node.Id), image.Nodes.OrderBy(node => node.Id));
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
