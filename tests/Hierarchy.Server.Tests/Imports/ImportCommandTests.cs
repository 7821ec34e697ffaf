using Hierarchy.Server.Tests.Commands;
using Xunit;

namespace Hierarchy.Server.Tests.Imports;

/// <summary><c>import</c> as an operator runs it: what the table says is what happens, and what the options promise.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Units = "code,parent,kind,name\nD,,DISTRICT,区\nS1,D,SUBDISTRICT,一街道\nS2,D,SUBDISTRICT,二街道\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-import-");

    public ImportCommandTests()
    {
        Write("charter.json",
            """{ "name": "x", "roots": ["DISTRICT"], "ladder": { "DISTRICT": ["SUBDISTRICT"] }, "posts": {} }""");
        Write("org-units.csv", Units);
        Write("people.csv", "编号,姓名\np1,甲\n");
        Write("lives-in.csv", "人员,组织单元,开始日期\np1,S1,2020-01-01\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task New_changed_left_out_and_pruned_rows_and_what_a_dry_run_says_of_them()
    {
        Assert.Equal(["ORG_UNIT 3 0 0 0", "PERSON 1 0 0 0", "PART_OF 2 0 0 0", "LIVES_IN 1 0 0 0"], await ImportAsync());
        Assert.Equal(["ORG_UNIT 0 0 0 3", "PERSON 0 0 0 1", "PART_OF 0 0 0 2", "LIVES_IN 0 0 0 1"], await ImportAsync());

        Write("people.csv", "key,name,phone\np1,甲,123\np2,乙,\n");
        string[] changed = ["ORG_UNIT 0 0 0 3", "PERSON 1 1 0 0", "PART_OF 0 0 0 2", "LIVES_IN 0 0 0 1"];
        var before = await ExportAsync();
        Assert.Equal(changed, await ImportAsync("--dry-run"));
        Assert.Equal(before, await ExportAsync());
        Assert.Equal(changed, await ImportAsync());
        Assert.Contains("p1,甲,false,,123", await ExportAsync());
        Assert.Contains("p2,乙,false,,", await ExportAsync());

        Write("org-units.csv", Units.Replace("S1,D,SUBDISTRICT,一街道\n", "", StringComparison.Ordinal));
        File.Delete(PathOf("lives-in.csv"));
        before = await ExportAsync();
        Assert.Equal(["ORG_UNIT 0 0 0 2", "PERSON 0 0 0 2", "PART_OF 0 0 0 1"], await ImportAsync());
        string[] pruned = ["ORG_UNIT 0 0 1 2", "PERSON 0 0 0 2", "PART_OF 0 0 1 1", "LIVES_IN 0 0 1 0"];
        Assert.Equal(pruned, await ImportAsync("--dry-run", "--prune"));
        Assert.Equal(before, await ExportAsync());
        Assert.Equal(pruned, await ImportAsync("--prune"));
        Assert.NotEqual(before, await ExportAsync());
        Assert.Equal(["ORG_UNIT 0 0 0 2", "PERSON 0 0 0 2", "PART_OF 0 0 0 1"], await ImportAsync("--prune"));
    }

    [Fact]
    public async Task Standard_output_is_the_table_alone()
    {
        await using var process = ServerProcess.Start(_folder.FullName, "import", Path.Combine(_folder.FullName, "pack"), Data);
        Assert.True(await process.WaitForExitAsync() == 0, process.Output);

        var lines = process.Answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.True(
            line.Contains("created", StringComparison.Ordinal) || line[0] is '─' or '-' || char.IsAsciiLetterUpper(line[0]), line));
        Assert.DoesNotContain("Reading", process.Answer);
        Assert.DoesNotContain("Committed", process.Answer);
        Assert.Contains("Committed as revision 1.", process.Output);
    }

    private string PathOf(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "pack")).FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private string Data => $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "data")}";

    /// <summary>Imports, and answers the rows of the table: type, created, changed, ended, unchanged.</summary>
    private async Task<IReadOnlyList<string>> ImportAsync(params string[] options)
    {
        var (exitCode, output) = await ServerProcess.RunAsync(
            _folder.FullName, ["import", Path.Combine(_folder.FullName, "pack"), Data, .. options]);
        Assert.True(exitCode == 0, output);
        return [.. output.Split('\n').Select(line => string.Join(' ', line.Split([' ', '│', '|'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0 && char.IsAsciiLetterUpper(line[0]) && char.IsAsciiDigit(line[^1]))];
    }

    private async Task<string> ExportAsync()
    {
        var folder = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        var (exitCode, output) = await ServerProcess.RunAsync(_folder.FullName, "export", folder, Data);
        Assert.True(exitCode == 0, output);
        return string.Concat(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }
}
