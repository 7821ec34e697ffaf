using Hierarchy.Specification;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>What is not a whole store of this program is refused with its own code, and not a byte of it changes.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("SQLite f")]
    public Task An_empty_or_cut_off_file_is_damaged(string content)
        => AssertRefusedAsync("STORE_DAMAGED", System.Text.Encoding.ASCII.GetBytes(content));

    [Fact]
    public Task Another_kind_of_file_is_foreign()
        => AssertRefusedAsync("STORE_FOREIGN", [.. "not a database, whatever its name says "u8, .. new byte[5000]]);

    [Fact]
    public async Task A_database_of_another_application_is_foreign()
    {
        Execute(
            "CREATE TABLE invoices (id INTEGER PRIMARY KEY); INSERT INTO invoices VALUES (1); PRAGMA user_version = 1",
            SqliteOpenMode.ReadWriteCreate);
        await AssertRefusedAsync("STORE_FOREIGN");
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await FillAsync();
        Execute("PRAGMA user_version = 99");
        await AssertRefusedAsync("STORE_NEWER");
    }

    [Fact]
    public async Task A_store_without_a_format_is_damaged()
    {
        await FillAsync();
        Execute("PRAGMA user_version = 0");
        await AssertRefusedAsync("STORE_DAMAGED");
    }

    [Fact]
    public async Task A_store_with_other_tables_is_damaged()
    {
        await FillAsync();
        Execute("DROP TABLE commits");
        await AssertRefusedAsync("STORE_DAMAGED");
    }

    [Fact]
    public async Task A_cut_off_store_is_damaged()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(_directory.Folder.Database);
        var half = whole.Length / 2 / 4096 * 4096;
        foreach (var length in new[] { 4096, half, whole.Length - 4096, whole.Length - 1000, whole.Length - 1, 4097, 99 })
        {
            await AssertRefusedAsync("STORE_DAMAGED", whole[..length]);
        }
    }

    [Fact]
    public async Task A_log_or_a_checkpoint_without_its_database_is_damaged()
    {
        await File.WriteAllBytesAsync(_directory.Folder.Wal, [1, 2, 3]);
        await AssertRefusedAsync("STORE_DAMAGED");
        File.Move(_directory.Folder.Wal, _directory.Folder.Checkpoint);
        await AssertRefusedAsync("STORE_DAMAGED");
    }

    [Fact]
    public async Task A_store_in_use_is_refused_and_its_user_goes_on()
    {
        await using var first = await _directory.OpenAsync();
        await first.CommitAsync(new SampleTown("one").Founding(Revision.Zero), CancellationToken.None);
        var before = FileBytes.Of(_directory.Path);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync());
        Assert.Equal("STORE_IN_USE", refusal.Code);
        before.AssertUnchanged();
        await first.CommitAsync(new SampleTown("two").Founding(Revision.Zero), CancellationToken.None);
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await using var first = await _directory.OpenAsync();
        await first.CommitAsync(new SampleTown("one").Founding(Revision.Zero), CancellationToken.None);
        var before = FileBytes.Of(_directory.Path);
        Assert.Equal("STORE_IN_USE", await CrasherProcess.RunRefusedAsync(_directory.Path));
        before.AssertUnchanged();
    }

    [Fact]
    public async Task A_closed_store_can_be_opened_by_the_next()
    {
        await FillAsync();
        await using var next = await _directory.OpenAsync();
        Assert.Equal(new Revision(1), (await next.LoadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task A_store_that_was_never_finished_is_made_anew()
    {
        await File.WriteAllBytesAsync(_directory.Folder.NewDatabase, [1, 2, 3]);
        await FillAsync();
        Assert.False(File.Exists(_directory.Folder.NewDatabase));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_unavailable()
    {
        var file = Path.Combine(_directory.Path, "file");
        await File.WriteAllTextAsync(file, "a file, not a folder");
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => SqliteJournals.OpenAsync(new SqliteOptions { Path = Path.Combine(file, "data") }));
    }

    [Fact]
    public async Task Limits_out_of_range_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SqliteJournals.OpenAsync(_directory.Options with { MaxGroup = 0 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SqliteJournals.OpenAsync(_directory.Options with { MaxWaiting = 0 }));
    }

    [Fact]
    public async Task What_is_used_after_its_end_says_so()
    {
        var journal = await _directory.OpenAsync();
        var wait = journal.WaitAsync(Revision.Zero, CancellationToken.None).AsTask();
        await journal.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await journal.CommitAsync(new SampleTown("late").Founding(Revision.Zero), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.LoadAsync(CancellationToken.None));
    }

    private async Task FillAsync()
    {
        await using var journal = await _directory.OpenAsync();
        await journal.CommitAsync(new SampleTown("town").Founding(Revision.Zero), CancellationToken.None);
    }

    private async Task AssertRefusedAsync(string code, byte[]? content = null)
    {
        if (content is not null)
        {
            await File.WriteAllBytesAsync(_directory.Folder.Database, content);
        }

        var before = FileBytes.Of(_directory.Path);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _directory.OpenAsync());
        Assert.Equal(code, refusal.Code);
        before.AssertUnchanged();
    }

    private void Execute(string sql, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) => Planting.Execute(_directory, sql, mode);
}
