using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>An opening that ends early keeps no file open.</summary>
public sealed class IndexOpeningTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_opening_that_is_cancelled_closes_the_index(bool isThere)
    {
        await using (var journal = await _directory.OpenAsync())
        {
            await journal.CommitAsync(new SampleTown("town").Founding(Revision.Zero), CancellationToken.None);
        }

        using var log = StoreFile.Open(_directory.Folder, Migrations.Embedded, maxPages: null);
        IndexFile.Delete(_directory.Folder);
        if (isThere)
        {
            // As after a kill: the index is behind the log.
            var (index, place) = IndexFile.Open(_directory.Folder, log, run: 1, CancellationToken.None);
            index.Execute("DELETE FROM mutations; DELETE FROM history; DELETE FROM nodes; DELETE FROM relationships");
            var zero = Convert.ToHexString(LogRow.ChecksumOfNothing(LogReader.StoreId(log)));
            index.Execute($"UPDATE place SET revision = 0, checksum = x'{zero}'");
            await index.DisposeAsync();
            Assert.Equal(new Revision(1), place.Revision);
        }

        using var gaveUp = new CancellationTokenSource();
        await gaveUp.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => IndexFile.Open(_directory.Folder, log, run: 1, gaveUp.Token));

        // The last connection that closes takes the write-ahead log away.
        Assert.True(File.Exists(_directory.Folder.Index));
        Assert.False(File.Exists(_directory.Folder.Index + "-wal"));
    }
}
