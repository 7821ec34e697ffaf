using System.Net.Http.Json;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// The program as an operator runs it: words, exit codes, reports, signals. 0 done, 1 refused input, 2 wrong usage, 3 store not
/// reachable.
/// </summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-commands-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Help_teaches_the_commands_the_settings_and_the_exit_codes()
    {
        var (exitCode, output) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        string[] words =
        [
            "serve", "import", "export", "verify", "copy", "seed",
            "--Hierarchy:Embedded:Path", "--Hierarchy:Seed", "--urls", "0 done", "3 store",
        ];
        Assert.All(words, word => Assert.Contains(word, output));
    }

    [Theory]
    [InlineData("import", "--dry-run", "--prune", "DIR")]
    [InlineData("export", "DIR", "empty")]
    [InlineData("seed", "list")]
    [InlineData("verify", "whole", "--against", "--resync", "--reason")]
    [InlineData("copy", "--from", "--to", "history")]
    public async Task Every_command_has_help(string command, params string[] words)
    {
        var (exitCode, output) = await RunAsync(command, "--help");

        Assert.Equal(0, exitCode);
        Assert.All(words, word => Assert.Contains(word, output));
    }

    [Fact]
    public async Task Version_is_a_version()
    {
        var (exitCode, output) = await RunAsync("--version");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", output.Trim());
    }

    [Theory]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("import", "DIR")]
    [InlineData("export", "DIR")]
    [InlineData("--Hierarchy:Nonsense=1", "Hierarchy:Nonsense")]
    [InlineData("--Hierarchy:Store=Oracle", "Hierarchy:Store")]
    [InlineData("--Hierarchy:Store=Neo4j", "Hierarchy:Neo4j:Password")]
    [InlineData("--Hierarchy:Neo4j:Uri=bolt://localhost:7687", "Hierarchy:Neo4j:Uri")]
    [InlineData("--Hierarchy:Neo4j:Uri=http://neo4j:secret@localhost:7474", "Hierarchy:Neo4j:Uri")]
    [InlineData("--Hierarchy:Neo4j:Uri=http://localhost:7474/?database=secret", "Hierarchy:Neo4j:Uri")]
    [InlineData("--Hierarchy:Neo4j:User=neo4j:secret", "Hierarchy:Neo4j:User")]
    [InlineData("--Hierarchy:Neo4j:Database=", "Hierarchy:Neo4j:Database")]
    [InlineData("verify --reason=none", "--reason")]
    [InlineData("copy --from=./a --to=a", "--to")]
    [InlineData("--Hierarchy:Redis:Configuration=127.0.0.1:1,password=secret --Hierarchy:Redis:Namespace=N/N", "Hierarchy:Redis:Namespace")]
    [InlineData("--Hierarchy:Redis:Configuration=127.0.0.1:1,nonsense=secret", "Hierarchy:Redis:Configuration")]
    [InlineData("copy --from=a", "--to")]
    [InlineData("copy --from=a --to=a", "--to")]
    [InlineData("copy --from=Neo4j --to=a", "Hierarchy:Neo4j:Password")]
    [InlineData("verify --resync --against=a", "--against")]
    [InlineData("--Hierarchy:TimeZone=Mars/Olympus", "Hierarchy:TimeZone")]
    [InlineData("--Hierarchy:Limits:Rows=0", "Hierarchy:Limits:Rows")]
    [InlineData("--Hierarchy:Limits:Seconds=ten", "Hierarchy:Limits:Seconds")]
    [InlineData("--Hierarchy:Embedded:Path=", "Hierarchy:Embedded:Path")]
    [InlineData("--Hierarchy:Seed=nonsense", "Hierarchy:Seed")]
    [InlineData("--urls=nonsense", "--urls")]
    [InlineData("--urls=http://192.0.2.1:5000", "--urls")]
    public async Task What_the_program_does_not_know_is_wrong_usage_and_is_named(string argument, string named)
    {
        var words = argument.Split(' ');
        var (exitCode, output) = await RunAsync(
            argument.StartsWith("--urls", StringComparison.Ordinal) ? words : [.. words, "--urls=http://127.0.0.1:0"]);

        Assert.Equal(2, exitCode);
        Assert.Contains(named, output);
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("secret", output);
    }

    [Fact]
    public async Task Seed_list_names_the_packs_and_their_folders()
    {
        var (exitCode, output) = await RunAsync("seed", "list");

        Assert.Equal(0, exitCode);
        Assert.Contains("fengze\t", output);
        Assert.Contains("yanye\t", output);
    }

    [Fact]
    public async Task Import_takes_a_pack_once_and_changes_nothing_the_second_time()
    {
        var pack = SpecificationFiles.PackFolder("yanye");
        var dryRun = await RunAsync("import", pack, "--dry-run", Data);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "data")), "A dry run made a store.");
        var first = await RunAsync("import", pack, Data);
        var second = await RunAsync("import", Data, pack);
        var verify = await RunAsync("verify", Data);

        Assert.True((0, 0, 0, 0) == (dryRun.ExitCode, first.ExitCode, second.ExitCode, verify.ExitCode), dryRun.Output + first.Output
            + second.Output + verify.Output);
        Assert.Contains("110", first.Output);
        Assert.Contains("whole", verify.Output);
        await using var server = ServerProcess.Start(_folder.FullName, Data, "--Hierarchy:Seed=fengze", "--urls=http://127.0.0.1:0");
        using var client = await server.WaitUntilReadyAsync();
        Assert.Equal(("1", "鹽業小區"), await ReadAsync(client, "YY-01-01"));
    }

    [Fact]
    public async Task Import_of_a_broken_pack_is_refused_with_every_error_and_its_place()
    {
        var pack = Directory.CreateDirectory(Path.Combine(_folder.FullName, "broken"));
        foreach (var file in Directory.EnumerateFiles(SpecificationFiles.PackFolder("rules")))
        {
            File.Copy(file, Path.Combine(pack.FullName, Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(Path.Combine(pack.FullName, "people.csv"), "p99,名,maybe,,\np98,名,true,PLUMBER,\n");
        await File.AppendAllTextAsync(Path.Combine(pack.FullName, "lives-in.csv"), "p01,NOWHERE,2020-02-30,\n");

        var (exitCode, output) = await RunAsync("import", pack.FullName, Data);
        var dryRun = await RunAsync("import", pack.FullName, Data, "--dry-run");
        var verify = await RunAsync("verify", Data);

        Assert.Equal((1, 1), (exitCode, dryRun.ExitCode));
        Assert.Contains("people.csv", output);
        Assert.Contains("lives-in.csv", output);
        Assert.Contains("isPartyMember", output);
        Assert.Contains("UNKNOWN_VALUE", output);
        Assert.Contains("UNKNOWN_CODE", output);
        Assert.Contains("MALFORMED_DATE", output);
        Assert.Contains("17", output);
        Assert.Contains("nothing was imported", output);
        Assert.Equal(0, verify.ExitCode);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task Export_writes_what_import_reads_and_overwrites_nothing()
    {
        var (first, second) = (Path.Combine(_folder.FullName, "first"), Path.Combine(_folder.FullName, "second"));
        var other = $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "other")}";
        await RunAsync("import", SpecificationFiles.PackFolder("rules"), Data);

        var exported = await RunAsync("export", first, Data);
        var imported = await RunAsync("import", first, other);
        var exportedAgain = await RunAsync("export", second, other);
        var refused = await RunAsync("export", first, Data);

        Assert.True((0, 0, 0, 1) == (exported.ExitCode, imported.ExitCode, exportedAgain.ExitCode, refused.ExitCode),
            exported.Output + imported.Output + exportedAgain.Output + refused.Output);
        Assert.Contains("org-units.csv", exported.Output);
        Assert.Contains("not empty", refused.Output);
        Assert.DoesNotContain("   at ", refused.Output);
        var names = Directory.GetFiles(first).Select(file => Path.GetFileName(file)).Order().ToList();
        Assert.Equal(names, Directory.GetFiles(second).Select(file => Path.GetFileName(file)).Order());
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name))));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData(".")]
    public async Task Import_of_a_folder_that_is_no_pack_is_refused(string folder)
    {
        var (exitCode, output) = await RunAsync("import", folder, Data);

        Assert.Equal(1, exitCode);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task A_seed_with_errors_ends_the_start_with_the_report()
    {
        var pack = Directory.CreateDirectory(Path.Combine(_folder.FullName, "pack"));
        await File.WriteAllTextAsync(Path.Combine(pack.FullName, "charter.json"),
            """{ "name": "x", "roots": ["DISTRICT"], "ladder": {}, "posts": {} }""");
        await File.WriteAllTextAsync(Path.Combine(pack.FullName, "org-units.csv"), "code,parent,kind,name\nA,B,DISTRICT,甲\n");

        var (exitCode, output) = await RunAsync("serve", Data, $"--Hierarchy:Seed={pack.FullName}", "--urls=http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("org-units.csv", output);
        Assert.Contains("UNKNOWN_CODE", output);
    }

    [Fact]
    public async Task A_server_told_to_stop_stops_with_0_and_its_data_is_there_the_next_time()
    {
        string[] arguments = [Data, $"--Hierarchy:Seed={SpecificationFiles.PackFolder("yanye")}", "--urls=http://127.0.0.1:0"];
        await using (var first = ServerProcess.Start(_folder.FullName, arguments))
        {
            using var client = await first.WaitUntilReadyAsync();
            Assert.Equal(("1", "鹽業小區"), await ReadAsync(client, "YY-01-01"));
            Assert.True(await first.TerminateAsync() == 0, first.Output);
        }

        await using var second = ServerProcess.Start(_folder.FullName, Data, "--Hierarchy:Seed=none", "--urls=http://127.0.0.1:0");
        using var again = await second.WaitUntilReadyAsync();
        Assert.Equal(("1", "鹽業小區"), await ReadAsync(again, "YY-01-01"));
        Assert.DoesNotContain("loading the pack", second.Output);
    }

    [Fact]
    public async Task A_store_that_another_process_uses_is_refused()
    {
        await using var server = ServerProcess.Start(_folder.FullName, Data, "--Hierarchy:Seed=none", "--urls=http://127.0.0.1:0");
        using var client = await server.WaitUntilReadyAsync();
        var import = await RunAsync("import", SpecificationFiles.PackFolder("yanye"), Data);
        var serve = await RunAsync(Data, "--urls=http://127.0.0.1:0");

        Assert.True((3, 3) == (import.ExitCode, serve.ExitCode), import.Output + serve.Output);
        Assert.Contains("use", import.Output);
        Assert.DoesNotContain("   at ", import.Output + serve.Output);
        using var live = await client.GetAsync("/health/ready");
        Assert.True(live.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_store_that_is_no_store_is_refused_and_left_as_it_is()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data"));
        var file = Path.Combine(data.FullName, "hierarchy.db");
        await File.WriteAllTextAsync(file, "this is my diary");

        var verify = await RunAsync("verify", Data);

        Assert.Equal(3, verify.ExitCode);
        Assert.Equal("this is my diary", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Verify_of_a_folder_without_a_store_says_so_and_makes_none()
    {
        var (exitCode, output) = await RunAsync("verify", Data);

        Assert.Equal(3, exitCode);
        Assert.Contains("no store", output);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "data")));
    }

    [Fact]
    public async Task Verify_of_a_damaged_store_names_what_is_wrong()
    {
        var import = await RunAsync("import", SpecificationFiles.PackFolder("yanye"), Data);
        var file = Path.Combine(_folder.FullName, "data", "hierarchy.db");
        var bytes = await File.ReadAllBytesAsync(file);
        var name = bytes.AsSpan().IndexOf("鹽業小區"u8);
        bytes[name] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        var verify = await RunAsync("verify", Data);

        Assert.True(import.ExitCode == 0 && name > 0, import.Output);
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("finding(s)", verify.Output);
        Assert.DoesNotContain("whole", verify.Output);
    }

    private string Data => $"--Hierarchy:Embedded:Path={Path.Combine(_folder.FullName, "data")}";

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => ServerProcess.RunAsync(_folder.FullName, arguments);

    private static async Task<(string? Revision, string? Name)> ReadAsync(HttpClient client, string code)
    {
        using var response = await client.PostAsJsonAsync(
            "/graphql", new { query = "query ($code: String!) { revision orgUnit(code: $code) { name } }", variables = new { code } });
        var answer = await ApiAnswer.ReadAsync(response);
        return (answer.Value("revision"), answer.Value("orgUnit.name"));
    }
}
