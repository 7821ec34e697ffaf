using System.Globalization;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// A large pack goes all the way, from the folder through the command into the store and the engine, in a process that has not got more
/// memory than it may take: it would end before it is done.
/// </summary>
public sealed class LargeImportTests : IDisposable
{
    private const int Rows = 1_000_000;

    /// <summary>Measured: a million rows, the engine's graph included, go with 950 MB, and 300,000 with 300 MB.</summary>
    private const long BytesPerRow = 1_100;

    private const long BytesOfTheProgram = 50_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-large-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_million_rows_take_so_much_memory_for_each_and_no_more_and_tell_how_far_they_are()
    {
        var pack = await LargePack.WriteAsync(Path.Combine(_folder.FullName, "pack"), Rows);
        var (exitCode, output) = await ServerProcess.RunAsync(
            _folder.FullName, BytesOfTheProgram + (pack.Rows * BytesPerRow), "import", "pack", "--Hierarchy:Embedded:Path=data");

        Assert.True(exitCode == 0, output);
        var words = string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var people = pack.People.ToString("N0", CultureInfo.InvariantCulture);
        Assert.Contains($"PERSON {people} 0 0 0", words, StringComparison.Ordinal);
        Assert.Contains($"LIVES_IN {people} 0 0 0", words, StringComparison.Ordinal);

        // A line every three seconds, which no machine does without for so many rows.
        Assert.Matches(@"(?m)^[A-Z][^\n]+[0-9,]+ (%|rows|changes|of [0-9,]+( rows| changes)?) \([0-9]+ s\)$", output);
    }
}
