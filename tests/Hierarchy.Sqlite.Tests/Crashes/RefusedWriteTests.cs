using Hierarchy.Specification;
using Hierarchy.Sqlite.Crasher;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// The system refuses to write: writers are told, the same process reads on, and nothing half is found afterwards. Each in a process of
/// its own, which alone is limited; the limit on the size of files holds for root as well.
/// </summary>
public sealed class RefusedWriteTests : IDisposable
{
    private const string NoShell = "There is no POSIX shell to limit a process with.";

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private const UnixFileMode Writable = ReadOnly | UnixFileMode.UserWrite;

    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SkippableFact]
    public async Task A_file_that_may_not_grow_any_more_stops_writing_and_reading_goes_on()
    {
        Skip.If(OperatingSystem.IsWindows(), NoShell);
        var random = new Random(20250601);
        var acknowledged = new List<string>();
        for (var run = 0; run < TestScale.Of(6); run++)
        {
            // Each limit is larger than the files are by then, so that some commits succeed.
            var limit = LargestFile() + random.Next(100_000, 1_000_000);
            var (written, lastLine) = await CrasherProcess.RunUntilRefusedAsync(_directory.Path, $"run{run}", Limited(limit));
            acknowledged.AddRange(written);
            Assert.StartsWith(CommitStream.Reading, lastLine, StringComparison.Ordinal);
            Assert.True(long.TryParse(lastLine[CommitStream.Reading.Length..], out var revision), lastLine);
            Assert.True(revision >= acknowledged.Count, $"{revision} of {acknowledged.Count}");
            await StoreAssert.WholeAsync(_directory, acknowledged);
        }

        Assert.NotEmpty(acknowledged);
    }

    [SkippableFact]
    public async Task A_disk_that_takes_nothing_is_unavailable_and_the_store_stays_as_it_is()
    {
        Skip.If(OperatingSystem.IsWindows(), NoShell);
        await AssertUnavailableAsync(Limited(0));
    }

    [SkippableFact]
    public async Task A_folder_without_the_right_to_write_is_unavailable()
    {
        Skip.If(OperatingSystem.IsWindows(), "A folder has no such right on Windows.");
        Skip.IfNot(await BoundByRights.IsPossibleAsync(), "Root cannot give up ignoring the rights of files.");
        await FillAsync();
        SetRights(ReadOnly);
        try
        {
            SetRights(UnixFileMode.UserRead, _directory.Folder.Lock);
            await AssertUnavailableAsync(BoundByRights.Before);
        }
        finally
        {
            SetRights(Writable);
        }
    }

    [SkippableFact]
    public async Task A_folder_that_loses_the_right_beneath_a_running_process_gets_no_checkpoint_and_every_commit()
    {
        Skip.If(OperatingSystem.IsWindows(), "A folder has no such right on Windows.");
        Skip.IfNot(await BoundByRights.IsPossibleAsync(), "Root cannot give up ignoring the rights of files.");
        try
        {
            // The files that the process has open it may write on; a new one it may not make.
            var (acknowledged, notSaved) = await CrasherProcess.RunAndHinderAsync(
                _directory.Path, "hindered", 100, () => SetRights(ReadOnly), BoundByRights.Before);

            Assert.True(acknowledged.Count >= 200, $"{acknowledged.Count} commits, then none");
            Assert.True(notSaved[^1] > notSaved[0], "Nothing newer was read.");
            SetRights(Writable);
            await StoreAssert.WholeAsync(_directory, acknowledged);
        }
        finally
        {
            SetRights(Writable);
        }
    }

    [SkippableFact]
    public async Task A_folder_that_is_mounted_read_only_is_unavailable()
    {
        Skip.IfNot(await ReadOnlyMount.IsPossibleAsync(_directory.Path), "This process may not mount, not even in a namespace of its own.");
        await AssertUnavailableAsync(ReadOnlyMount.Before(_directory.Path));
    }

    /// <summary>
    /// A limit on the size of files, in bytes; the signal that would end the process is ignored, so that writes fail instead.
    /// </summary>
    private static string[] Limited(long bytes)
        => ["sh", "-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {bytes / 512}; exec \"$@\""), "sh"];

    private void SetRights(UnixFileMode rights, string? path = null)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path ?? _directory.Path, rights);
        }
    }

    private long LargestFile() => Directory.GetFiles(_directory.Path).Select(file => new FileInfo(file).Length).DefaultIfEmpty().Max();

    private async Task AssertUnavailableAsync(params string[] before)
    {
        if (!File.Exists(_directory.Folder.Database))
        {
            await FillAsync();
        }

        var bytes = await File.ReadAllBytesAsync(_directory.Folder.Database);
        Assert.Equal("STORE_UNAVAILABLE", await CrasherProcess.RunRefusedAsync(_directory.Path, before));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_directory.Folder.Database));
    }

    private async Task FillAsync()
    {
        await using var journal = await _directory.OpenAsync();
        await journal.CommitAsync(new SampleTown("town").Founding(Revision.Zero), CancellationToken.None);
        await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
    }
}
