using CsCheck;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A checkpoint shortens a load and can never make it wrong.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SampleTown _town = new("town");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Columns_come_back_equal()
        => Gen.Select(Generated.Node.Array[0, 40], Generated.Relationship.Array[0, 40]).Sample((nodes, relationships) =>
    {
        var header = new CheckpointHeader(new Revision(3), new byte[LogRow.ChecksumLength], nodes.Length, relationships.Length);
        using var stream = new MemoryStream();
        CheckpointWriter.Write(stream, header, new GraphImage(new Revision(3), nodes, relationships), CancellationToken.None);
        stream.Position = 0;
        var read = CheckpointReader.ReadHeader(stream)!;
        var image = CheckpointReader.ReadBlocks(stream, read)!;
        Assert.Equal((header.Revision, header.Nodes, header.Relationships), (read.Revision, read.Nodes, read.Relationships));
        Assert.Equal(
            nodes.OrderBy(node => node.Type).ThenBy(node => node.Id), image.Nodes.OrderBy(node => node.Type).ThenBy(node => node.Id));
        Assert.Equal(relationships, image.Relationships);
    });

    [Fact]
    public async Task A_load_uses_the_checkpoint_and_verify_finds_one_that_lies()
    {
        await using var journal = await OpenFilledAsync();
        var image = await journal.LoadAsync(CancellationToken.None);
        var lie = image with { Nodes = [.. image.Nodes.Where(node => node.Id != _town.Li.Id), _town.Li with { Name = "lie" }] };
        await journal.SaveCheckpointAsync(lie, CancellationToken.None);
        Assert.Equal("lie", (await journal.LoadAsync(CancellationToken.None)).Nodes.Single(node => node.Id == _town.Li.Id).Name);
        Assert.Equal("CHECKPOINT_DIFFERS", Assert.Single(await journal.VerifyAsync(CancellationToken.None)).Code);
    }

    [Fact]
    public async Task A_damaged_checkpoint_is_passed_over_found_by_verify_and_replaced_by_the_next()
    {
        var random = new Random(3);
        await using var journal = await OpenFilledAsync();
        var image = await journal.LoadAsync(CancellationToken.None);
        for (var round = 0; round < TestScale.Of(60); round++)
        {
            await journal.SaveCheckpointAsync(image, CancellationToken.None);
            var bytes = await File.ReadAllBytesAsync(_directory.Folder.Checkpoint);
            var cut = random.Next(4) == 0;
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(_directory.Folder.Checkpoint, cut ? bytes[..random.Next(bytes.Length)] : bytes);
            Assert.Contains(await journal.VerifyAsync(CancellationToken.None), finding => finding.Code == "CHECKPOINT_DAMAGED");
            AssertEqual(image, await journal.LoadAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_checkpoint_that_cannot_be_read_now_is_passed_over_and_found_by_verify()
    {
        await using var journal = await OpenFilledAsync();
        var image = await journal.LoadAsync(CancellationToken.None);
        await journal.SaveCheckpointAsync(image, CancellationToken.None);
        await using var held = new FileStream(_directory.Folder.Checkpoint, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        AssertEqual(image, await journal.LoadAsync(CancellationToken.None));
        Assert.Equal("CHECKPOINT_UNREADABLE", Assert.Single(await journal.VerifyAsync(CancellationToken.None)).Code);
    }

    [Fact]
    public async Task A_checkpoint_of_another_store_is_passed_over()
    {
        using var other = new StoreDirectory();
        await using (var first = await other.OpenAsync())
        {
            await first.CommitAsync(new SampleTown("elsewhere").Founding(Revision.Zero), CancellationToken.None);
            await first.SaveCheckpointAsync(await first.LoadAsync(CancellationToken.None), CancellationToken.None);
        }

        await using var journal = await OpenFilledAsync();
        File.Copy(other.Folder.Checkpoint, _directory.Folder.Checkpoint);
        Assert.Contains((await journal.LoadAsync(CancellationToken.None)).Nodes, node => node.Id == _town.Li.Id);
        Assert.Equal("CHECKPOINT_FOREIGN", Assert.Single(await journal.VerifyAsync(CancellationToken.None)).Code);
    }

    [Fact]
    public async Task A_checkpoint_that_is_newer_than_the_log_is_passed_over()
    {
        var first = await OpenFilledAsync();
        await first.DisposeAsync();
        var older = await File.ReadAllBytesAsync(_directory.Folder.Database);
        await using (var journal = await _directory.OpenAsync())
        {
            await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).Create(_town.Person("zhao")).Build(), CancellationToken.None);
            await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        }

        await File.WriteAllBytesAsync(_directory.Folder.Database, older);
        await using var restored = await _directory.OpenAsync();
        Assert.Equal(new Revision(1), (await restored.LoadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task An_older_checkpoint_does_nothing_and_one_that_was_never_committed_is_refused()
    {
        await using var journal = await OpenFilledAsync();
        var older = await journal.LoadAsync(CancellationToken.None);
        await journal.CommitAsync(new ChangeSetBuilder(Revision.Zero).Create(_town.Person("zhao")).Build(), CancellationToken.None);
        var newer = await journal.LoadAsync(CancellationToken.None);
        await journal.SaveCheckpointAsync(newer, CancellationToken.None);
        var before = FileBytes.Of(_directory.Path);
        await journal.SaveCheckpointAsync(older, CancellationToken.None);
        await journal.SaveCheckpointAsync(GraphImage.Empty, CancellationToken.None);
        before.AssertUnchanged();
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await journal.SaveCheckpointAsync(newer with { Revision = new Revision(3) }, CancellationToken.None));
        AssertEqual(newer, await journal.LoadAsync(CancellationToken.None));
    }

    private static void AssertEqual(GraphImage expected, GraphImage actual)
    {
        Assert.Equal(expected.Revision, actual.Revision);
        Assert.Equal(expected.Nodes.OrderBy(node => node.Id), actual.Nodes.OrderBy(node => node.Id));
        Assert.Equal(expected.Relationships.OrderBy(r => r.Id), actual.Relationships.OrderBy(r => r.Id));
    }

    private async Task<IJournal> OpenFilledAsync()
    {
        var journal = await _directory.OpenAsync();
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        return journal;
    }
}
