using System.Globalization;
using Hierarchy.Server.Tests.Imports;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// A large pack goes into a real Neo4j, in a process that has not got more memory than it may take, and tells how far it is; afterwards
/// everything is there.
/// </summary>
[Collection(Neo4jGroup.Name)]
public sealed class LargeNeo4jImportTests(Neo4jApiServers servers) : IDisposable
{
    private const int UsualRows = 100_000;

    /// <summary>A million people, and where they live.</summary>
    private const int MostRows = 2_130_000;

    /// <summary>As an import into an embedded store is held to: what a change takes until it is sent.</summary>
    private const long BytesPerRow = 1_100;

    private const long BytesOfTheProgram = 50_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-large-neo4j-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task A_pack_takes_so_much_memory_for_each_of_its_rows_and_no_more()
    {
        var neo4j = await servers.EmptyAsync();
        var pack = await LargePack.WriteAsync(Path.Combine(_folder.FullName, "pack"), Math.Min(TestScale.Of(UsualRows), MostRows));
        await using var proxy = await HaltingProxy.StartAsync(neo4j.Uri);
        var reached = proxy.HaltAt("// Makes a bulk import visible", afterNeo4j: false);
        string[] settings = [.. Neo4jApiServers.SettingsOf(neo4j), $"--Hierarchy:Neo4j:Uri={proxy.Uri}"];

        await using var import = ServerProcess.Start(
            _folder.FullName, BytesOfTheProgram + (pack.Rows * BytesPerRow), ["import", pack.Folder, .. settings]);
        var ended = import.WaitForExitAsync();
        await Task.WhenAny(reached, ended);
        Assert.True(reached.IsCompleted, import.Output);
        var told = string.Create(CultureInfo.InvariantCulture, $"Storing: {pack.Changes:N0} of {pack.Changes:N0} changes");
        await Eventually.HoldsAsync(() => Task.FromResult(import.Output.Contains(told, StringComparison.Ordinal)));
        proxy.Resume();
        Assert.True(await ended == 0, import.Output);

        Assert.Equal(pack.Changes, await CountAsync(neo4j, "MATCH (n:Entity) RETURN count(n)")
            + await CountAsync(neo4j, "MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"));
        Assert.Equal(pack.People, await CountAsync(neo4j, "MATCH (:Person)-[home:LIVES_IN]->(:OrgUnit) RETURN count(home)"));
        var (exitCode, verdict) = await ServerProcess.RunAsync(_folder.FullName, ["verify", .. Neo4jApiServers.SettingsOf(neo4j)]);
        Assert.True(exitCode == 0, verdict);
        Assert.Contains("The store is whole", verdict, StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(Neo4jServer neo4j, string statement)
        => (await neo4j.RunAsync(statement)).GetProperty("data").GetProperty("values")[0][0].GetInt64();
}
