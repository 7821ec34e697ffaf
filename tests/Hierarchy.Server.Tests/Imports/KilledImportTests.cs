using Hierarchy.Server.Tests.Commands;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>The real <c>import</c> into a real Neo4j, killed as a power failure would, and run again.</summary>
[Collection(Neo4jGroup.Name)]
public sealed class KilledImportTests : IDisposable
{
    private const string Nodes = "// A batch of the nodes";
    private const string Relationships = "// A batch of the relationships";
    private const string Finish = "// Makes a bulk import visible";

    /// <summary>Two places on the earth whose calendars never show the same day.</summary>
    private const string Kiritimati = "--Hierarchy:TimeZone=Pacific/Kiritimati";

    /// <inheritdoc cref="Kiritimati"/>
    private const string PagoPago = "--Hierarchy:TimeZone=Pacific/Pago_Pago";

    /// <summary>More than two batches of nodes, and of relationships.</summary>
    private static readonly int People = TestScale.Of(20_500);

    private readonly Neo4jApiServers _servers;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-killed-import-");

    public KilledImportTests(Neo4jApiServers servers) => _servers = servers;

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Killed_anywhere_and_run_again_even_on_another_day_it_goes_on_and_ends_as_if_nothing_had_happened()
    {
        var neo4j = await _servers.EmptyAsync();
        CrowdPack.Write(Pack, People);
        await using var proxy = await HaltingProxy.StartAsync(neo4j.Uri);

        var output = await KillAsync(proxy, neo4j, Kiritimati, Nodes, afterNeo4j: true);
        Assert.DoesNotContain("goes on where it ended", output);
        var sent = proxy.Forwarded(Nodes);
        (string Statement, bool AfterNeo4j)[] places = [(Relationships, false), (Relationships, true), (Finish, false), (Finish, true)];
        foreach (var (statement, afterNeo4j) in places)
        {
            output = await KillAsync(proxy, neo4j, PagoPago, statement, afterNeo4j);
            Assert.Contains("goes on where it ended", output);
            sent += proxy.Forwarded(Nodes) + proxy.Forwarded(Relationships);
        }

        // The last that was killed found everything there. A batch may be sent twice only where its answer was on the way.
        Assert.Equal((0, 1), (proxy.Forwarded(Nodes) + proxy.Forwarded(Relationships), proxy.Forwarded(Finish)));
        var parts = (await neo4j.RunAsync("MATCH (p:Part) RETURN count(p)")).GetProperty("data").GetProperty("values")[0][0].GetInt32();
        Assert.InRange(sent, parts, parts + places.Length);

        output = await RunAsync("import", Pack, [.. Through(neo4j.Uri, neo4j), PagoPago]);
        Assert.DoesNotContain("goes on where it ended", output);
        Assert.Contains("The store is whole", await RunAsync("verify", [.. Through(neo4j.Uri, neo4j)]));
        await RunAsync("export", InFolder("killed"), [.. Through(neo4j.Uri, neo4j)]);
        string embedded = $"--Hierarchy:Embedded:Path={InFolder("data")}";
        await RunAsync("import", Pack, [embedded]);
        await RunAsync("export", InFolder("whole"), [embedded]);
        Assert.Equal(Files("whole"), Files("killed"));
        Assert.Equal(People + 1, File.ReadLines(Path.Combine(InFolder("whole"), "lives-in.csv")).Count());
    }

    private string Pack => InFolder("pack");

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private static IEnumerable<string> Through(Uri uri, Neo4jServer neo4j)
        => [.. Neo4jApiServers.SettingsOf(neo4j), $"--Hierarchy:Neo4j:Uri={uri}"];

    /// <summary>Imports until a statement is at Neo4j or on its way there, and kills the program.</summary>
    private async Task<string> KillAsync(HaltingProxy proxy, Neo4jServer neo4j, string timeZone, string statement, bool afterNeo4j)
    {
        var reached = proxy.HaltAt(statement, afterNeo4j);
        await using var process = ServerProcess.Start(_folder.FullName, ["import", Pack, .. Through(proxy.Uri, neo4j), timeZone]);
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(reached, ended);
        Assert.True(reached.IsCompleted, process.Output);
        await process.KillAsync();
        return process.Output;
    }

    private async Task<string> RunAsync(string command, params string[] arguments)
    {
        var (exitCode, output) = await ServerProcess.RunAsync(_folder.FullName, [command, .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private Task<string> RunAsync(string command, string folder, string[] settings) => RunAsync(command, [folder, .. settings]);

    private (string Name, string Text)[] Files(string folder) =>
        [.. Directory.GetFiles(InFolder(folder)).Order(StringComparer.Ordinal).Select(
            file => (Path.GetFileName(file), File.ReadAllText(file)))];
}
