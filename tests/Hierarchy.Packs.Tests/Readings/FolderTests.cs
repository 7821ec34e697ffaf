using System.Diagnostics;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>A folder on disk, with things in it that are no files of a pack.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack-").FullName;

    public FolderTests()
    {
        Write("charter.json", TinyPack.Charter);
        Write("org-units.csv", TinyPack.Units);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Readme_and_hidden_entries_are_ignored()
    {
        Write("README.md", "x");
        Write("readme-zh.txt", "x");
        Write(".DS_Store", "x");
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));

        Assert.Empty(await ErrorsAsync());
    }

    [Fact]
    public async Task Folders_links_pipes_and_strangers_are_refused_without_being_opened()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "people.csv"));
        Directory.CreateDirectory(Path.Combine(_folder, "persons.csv"));
        File.CreateSymbolicLink(Path.Combine(_folder, "bodies.csv"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder, "matrices.csv"), Path.Combine(_folder, "nowhere"));
        if (OperatingSystem.IsLinux())
        {
            using var pipe = Process.Start("mkfifo", Path.Combine(_folder, "holds.csv"));
            await pipe.WaitForExitAsync();
        }
        else
        {
            Write("holds.csv", "");
        }

        Assert.Equal(
            [
                "bodies.csv:0:0 NOT_A_FILE This is a folder or a link: put the file itself there.",
                "holds.csv:0:0 HEADER_MISSING The file is empty: its first line names the columns. Leave the file out if there is "
                    + "nothing to say.",
                "matrices.csv:0:0 NOT_A_FILE This is a folder or a link: put the file itself there.",
                "people.csv:0:0 NOT_A_FILE This is a folder or a link: put the file itself there.",
                "persons.csv:0:0 UNKNOWN_FILE A pack has no file 'persons.csv': it must be charter.json, org-units.csv, people.csv, "
                    + "work-units.csv, matrices.csv, bodies.csv, part-of.csv, lives-in.csv, works-at.csv, in-matrix.csv, checked-in.csv, "
                    + "holds.csv, serves.csv, sub-body-of.csv or lineage.csv.",
            ],
            await ErrorsAsync());
    }

    [Fact]
    public async Task Files_of_absurd_size_are_refused_without_being_opened()
    {
        SetLength("people.csv", CsvLimits.FileBytes + 1);
        SetLength("charter.json", CharterFileReader.MostBytes + 1);

        Assert.Equal(
            [
                "charter.json:0:0 FILE_TOO_LARGE The file is larger than 1,048,576 bytes: is it the right one? Large packs can be split "
                    + "into several.",
                "people.csv:0:0 FILE_TOO_LARGE The file is larger than 2,147,483,648 bytes: is it the right one? Large packs can be split "
                    + "into several.",
            ],
            await ErrorsAsync());
    }

    [Fact]
    public Task A_folder_that_is_not_there_is_an_exception()
        => Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            PackReader.ReadAsync(Path.Combine(_folder, "no"), progress: null, CancellationToken.None));

    [Fact]
    public async Task Progress_ends_at_all_rows_and_bytes_and_reading_can_be_given_up()
    {
        Write("people.csv", "key,name\n" + string.Concat(Enumerable.Range(0, 25_000).Select(number => $"p{number},x\n")));
        var steps = new Steps();
        var pack = await PackReader.ReadAsync(_folder, steps, CancellationToken.None);

        Assert.Equal((25_005, pack.RowCount), (pack.RowCount, steps[^1].Rows));
        Assert.Equal(steps[^1].Total, steps[^1].Done);
        Assert.True(steps.Count(step => step.File == "people.csv") == 3);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PackReader.ReadAsync(_folder, steps, new CancellationToken(canceled: true)));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private void SetLength(string name, long length)
    {
        using var file = File.OpenWrite(Path.Combine(_folder, name));
        file.SetLength(length);
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        var pack = await PackReader.ReadAsync(_folder, progress: null, CancellationToken.None);
        return PackPlanner.Plan(pack, GraphImage.Empty, new PackPlanOptions { Today = TinyPack.Today, At = DateTimeOffset.UnixEpoch })
            .ErrorLines();
    }

    private sealed class Steps : List<PackProgress>, IProgress<PackProgress>
    {
        public void Report(PackProgress value) => Add(value);
    }
}
