using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A process that ends anywhere between a commit and a checkpoint: the log decides what is true.</summary>
public sealed class CheckpointCrashTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Commits_after_a_checkpoint_are_there_after_a_crash()
    {
        await using var journal = await OpenAsync(_directory);
        await CommitAsync(journal, "zhao");
        using var crashed = Copy(_directory);
        Assert.True(File.Exists(crashed.Folder.Checkpoint));
        await using var restarted = await crashed.OpenAsync();
        await AssertEqualAsync(journal, restarted);
        Assert.Equal(new Revision(3), await CommitAsync(restarted, "qian"));
    }

    [Fact]
    public async Task A_checkpoint_that_was_half_written_leaves_the_older_one_and_is_overwritten_by_the_next()
    {
        await using var journal = await OpenAsync(_directory);
        await CommitAsync(journal, "zhao");
        using var crashed = Copy(_directory);
        await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        var newer = await File.ReadAllBytesAsync(_directory.Folder.Checkpoint);
        var random = new Random(4);
        for (var round = 0; round < TestScale.Of(15); round++)
        {
            using var copy = Copy(crashed);
            await File.WriteAllBytesAsync(copy.Folder.NewCheckpoint, newer[..random.Next(newer.Length + 1)]);
            await using var restarted = await copy.OpenAsync();
            Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
            await AssertEqualAsync(journal, restarted);
            await restarted.SaveCheckpointAsync(await restarted.LoadAsync(CancellationToken.None), CancellationToken.None);
            Assert.Equal(newer, await File.ReadAllBytesAsync(copy.Folder.Checkpoint));
            Assert.False(File.Exists(copy.Folder.NewCheckpoint));
        }
    }

    [Fact]
    public async Task A_checkpoint_of_commits_that_the_log_lost_is_passed_over_also_when_others_took_their_revisions()
    {
        await using var journal = await OpenAsync(_directory);
        using var crashed = Copy(_directory);
        await CommitAsync(journal, "lost");
        await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        File.Copy(_directory.Folder.Checkpoint, crashed.Folder.Checkpoint, overwrite: true);

        await using var restarted = await crashed.OpenAsync();
        Assert.Equal(new Revision(1), (await restarted.LoadAsync(CancellationToken.None)).Revision);
        Assert.Equal(new Revision(2), await CommitAsync(restarted, "other"));
        var image = await restarted.LoadAsync(CancellationToken.None);
        Assert.Contains(image.Nodes, node => node.Id == _town.Person("other").Id);
        Assert.DoesNotContain(image.Nodes, node => node.Id == _town.Person("lost").Id);
        Assert.Equal("CHECKPOINT_FOREIGN", Assert.Single(await restarted.VerifyAsync(CancellationToken.None)).Code);

        await restarted.SaveCheckpointAsync(image, CancellationToken.None);
        Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_index_that_is_behind_the_log_catches_up_and_one_that_is_ahead_of_it_is_made_anew()
    {
        await (await OpenAsync(_directory)).DisposeAsync();
        using var behind = Copy(_directory);
        await using (var journal = await _directory.OpenAsync())
        {
            await CommitAsync(journal, "zhao");
        }

        using var ahead = Copy(behind);
        File.Copy(_directory.Folder.Index, ahead.Folder.Index, overwrite: true);
        File.Copy(_directory.Folder.Database, behind.Folder.Database, overwrite: true);
        foreach (var (store, tip) in new[] { (behind, 2), (ahead, 1) })
        {
            await using var restarted = await store.OpenAsync();
            Assert.Empty(await restarted.VerifyAsync(CancellationToken.None));
            Assert.Equal(new Revision(tip), (await restarted.LoadAsync(CancellationToken.None)).Revision);
            Assert.Equal(new Revision(tip + 1), await CommitAsync(restarted, "qian"));
        }
    }

    private static async Task AssertEqualAsync(IJournal expected, IJournal actual)
    {
        var (one, other) = (await expected.LoadAsync(CancellationToken.None), await actual.LoadAsync(CancellationToken.None));
        Assert.Equal(one.Revision, other.Revision);
        Assert.Equal(one.Nodes.OrderBy(node => node.Id), other.Nodes.OrderBy(node => node.Id));
        Assert.Equal(one.Relationships.OrderBy(r => r.Id), other.Relationships.OrderBy(r => r.Id));
    }

    /// <summary>The files of a store as they lie at this moment.</summary>
    private static StoreDirectory Copy(StoreDirectory from)
    {
        var copy = new StoreDirectory();
        foreach (var file in Directory.GetFiles(from.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            // SQLite's shared memory is no part of what a crash leaves.
            if (!file.EndsWith("-shm", StringComparison.Ordinal))
            {
                File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
            }
        }

        return copy;
    }

    private async Task<IJournal> OpenAsync(StoreDirectory directory)
    {
        var journal = await directory.OpenAsync();
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        return journal;
    }

    private async Task<Revision> CommitAsync(IJournal journal, string name)
    {
        var change = new ChangeSetBuilder(Revision.Zero).Create(_town.Person(name)).Build();
        return (await journal.CommitAsync(change, CancellationToken.None)).Revision;
    }
}
