using System.Diagnostics;
using System.Text;
using Hierarchy.Server.Tests.Commands;
using Xunit;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>
/// The program meets a folder in which nothing is what its name says: it reports all of it at once, hangs on nothing and changes nothing.
/// </summary>
public sealed class HostilePackTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_hostile_file_is_named_and_the_store_stays_as_it_was()
    {
        await WriteAsync("charter.json", """{ "name": "x", "roots": ["DISTRICT"], "ladder": {}, "posts": {} }""");
        await WriteAsync("org-units.csv", "code,kind,name\nA,DISTRICT,=HYPERLINK(\"http://x\")\n");
        Assert.Equal(1, (await ImportAsync()).ExitCode);
        await WriteAsync("org-units.csv", "code,kind,name\nA,DISTRICT,\"=HYPERLINK(\"\"http://x\"\")\"\n");
        Assert.Equal(0, (await ImportAsync()).ExitCode);
        var before = await ExportAsync("before");

        await WriteAsync("org-units.csv", "code,kind,name\nA,DISTRICT,changed\n");
        SparseLine("people.csv", "key,name\np1,", 500L << 20);
        await WriteAsync("work-units.csv", "key,name,kind\nw1,a\0b,BANK\n");
        await WriteBytesAsync("matrices.csv", [.. "key,name,kind\nm1,"u8, 0xE4, 0xB8]);
        await WriteAsync("bodies.csv", "key,name,kind" + new string(',', 1_000_000) + "x\n");
        File.CreateSymbolicLink(PathOf("lives-in.csv"), "/dev/zero");
        Directory.CreateSymbolicLink(PathOf("works-at.csv"), _folder.FullName);
        File.CreateSymbolicLink(PathOf("in-matrix.csv"), PathOf("in-matrix.csv"));
        File.CreateSymbolicLink(PathOf("checked-in.csv"), PathOf("nowhere"));
        await MakePipeAsync("holds.csv");
        Directory.CreateDirectory(PathOf("serves.csv"));
        await WriteAsync("sub-body-of.csv", "");
        await WriteAsync("part-of.csv", "\uFEFF");
        await WriteBytesAsync("lineage.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("predecessor\tsuccessor\n")]);
        await WriteAsync("units.csv", "code\n");
        var (exitCode, output) = await ImportAsync();

        Assert.Equal(1, exitCode);
        string[] expected =
        [
            "bodies.csv:1:0 TOO_MANY_COLUMNS",
            "checked-in.csv:0:0 NOT_A_FILE",
            "holds.csv:0:0 HEADER_MISSING",
            "in-matrix.csv:0:0 NOT_A_FILE",
            "lineage.csv:1:1 NOT_UTF8",
            "lives-in.csv:0:0 NOT_A_FILE",
            "matrices.csv:2:2 NOT_UTF8",
            "part-of.csv:0:0 HEADER_MISSING",
            "people.csv:2:0 TOO_LONG",
            "serves.csv:0:0 NOT_A_FILE",
            "sub-body-of.csv:0:0 HEADER_MISSING",
            "units.csv:0:0 UNKNOWN_FILE",
            "work-units.csv:2:2 CONTROL_CHARACTER",
            "works-at.csv:0:0 NOT_A_FILE",
        ];
        var reported = output.Split('\n').Where(line => line.Contains(".csv:", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ').Take(2)));
        Assert.Equal(expected, reported);
        Assert.Contains("14 error(s), nothing was imported", output);
        Assert.DoesNotContain("   at ", output);
        Assert.Equal(before, await ExportAsync("after"));
        Assert.Contains("'=HYPERLINK", before["org-units.csv"]);
    }

    private string PathOf(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "pack")).FullName, name);

    private string Data => $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "data")}";

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(PathOf(name), text);

    private Task WriteBytesAsync(string name, byte[] bytes) => File.WriteAllBytesAsync(PathOf(name), bytes);

    private Task<(int ExitCode, string Output)> ImportAsync()
        => ServerProcess.RunAsync(_folder.FullName, "import", Path.Combine(_folder.FullName, "pack"), Data);

    private async Task<Dictionary<string, string>> ExportAsync(string name)
    {
        var folder = Path.Combine(_folder.FullName, name);
        var (exitCode, output) = await ServerProcess.RunAsync(_folder.FullName, "export", folder, Data);
        Assert.True(exitCode == 0, output);
        return Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    /// <summary>A line of zero bytes that takes no room on the disk.</summary>
    private void SparseLine(string name, string start, long length)
    {
        using var file = File.Create(PathOf(name));
        file.Write(Encoding.UTF8.GetBytes(start));
        file.SetLength(length);
    }

    private async Task MakePipeAsync(string name)
    {
        if (!OperatingSystem.IsLinux())
        {
            await WriteAsync(name, "");
            return;
        }

        using var pipe = Process.Start("mkfifo", PathOf(name));
        await pipe.WaitForExitAsync();
    }
}
