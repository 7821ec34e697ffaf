using System.Text.Json;
using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Snapshooter;
using Snapshooter.Xunit;
using Xunit;

namespace Hierarchy.Specification.Api.Operations;

/// <summary>
/// The standard operations as they stand: for each pack the variables, the answer and what the engine was asked, side by side, so that a
/// lost batch
/// shows as a difference.
/// </summary>
public abstract class OperationSnapshotSpec(IApiServers servers) : ApiSpec(servers)
{
    [SkippableTheory]
    [InlineData("fengze", "FZ", 3)]
    [InlineData("fengze", "FZ-03-01", 4)]
    [InlineData("yanye", "YY-01-01", 100)]
    [InlineData("rules", "R", 100)]
    [InlineData("rules", "R-J", 100)]
    [InlineData("rules", "unknown", 100)]
    public async Task Chart(string pack, string code, int first)
    {
        var text = await RecordAsync(pack, "Chart", _ => Task.FromResult<object>(new { code, first }));
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack, code)));
    }

    [SkippableTheory]
    [InlineData("fengze", "FZ-01", 1, 5)]
    [InlineData("yanye", "YY", null, 5)]
    [InlineData("rules", "R", null, 1000)]
    [InlineData("rules", "R-L", null, 1000)]
    public async Task Subtree(string pack, string code, int? maxDepth, int first)
    {
        var text = await RecordAsync(pack, "Subtree", _ => Task.FromResult<object>(new { code, maxDepth, first }));
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack, code)));
    }

    [SkippableTheory]
    [InlineData("fengze", "FZ-01-01-01-01-01", "FZ", "FZ-03-14")]
    [InlineData("yanye", "YY-01-01-02-06", "YY", "YY-01")]
    [InlineData("rules", "R-A-1-C-1-1", "R-K", "R-L-1")]
    public async Task Breadcrumbs(string pack, string first, string second, string third)
    {
        var text = await RecordAsync(pack, "Breadcrumbs", async server => new
        {
            ids = (string[])[await server.IdOfUnitAsync(first), "nobody", await server.IdOfUnitAsync(second),
                await server.IdOfUnitAsync(third)],
        });
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack)));
    }

    [SkippableTheory]
    [InlineData("fengze", "FZ-01-01", 4)]
    [InlineData("yanye", "YY-01-01", 3)]
    [InlineData("rules", "R", 50)]
    public async Task UnitPeople(string pack, string code, int first)
    {
        var text = await RecordAsync(pack, "UnitPeople", async server => new { id = await server.IdOfUnitAsync(code), first });
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack)));
    }

    [SkippableTheory]
    [InlineData("fengze", "FZ-01-01")]
    [InlineData("yanye", "YY-01-01")]
    [InlineData("rules", "R-A")]
    public async Task UnitOffices(string pack, string code)
    {
        var text = await RecordAsync(pack, "UnitOffices", async server => new { id = await server.IdOfUnitAsync(code) });
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack)));
    }

    [SkippableTheory]
    [InlineData("fengze", "health", "SUBDISTRICT", "CHECKED_IN")]
    [InlineData("rules", "health", "SUBDISTRICT", "LIVES_IN")]
    [InlineData("rules", "led-by-unit", "COMMUNITY_ORG", "HOLDS")]
    [InlineData("rules", "closed", "COMMUNITY_ORG", "LIVES_IN")]
    public async Task MatrixProfile(string pack, string key, string level, string relation)
    {
        var text = await RecordAsync(pack, "MatrixProfile", _ => Task.FromResult<object>(new { key, level, relation }));
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack, key)));
    }

    [SkippableTheory]
    [InlineData(
        "fengze",
        """
        { "where": { "kind": { "eq": "COMPOUND_BRANCH" }, "parent": { "code": { "startsWith": "FZ-01" } } },
          "order": [{ "name": "DESC" }], "first": 4 }
        """)]
    [InlineData("yanye", """{ "where": { "or": [{ "parent": null }, { "parent": { "parent": null } }] } }""")]
    [InlineData("rules", """{ "where": { "status": { "in": ["CLOSED", "PLANNED"] } }, "last": 7 }""")]
    public async Task FindUnits(string pack, string variables)
    {
        var text = await RecordAsync(pack, "FindUnits", _ => Task.FromResult<object>(JsonNode.Parse(variables)!));
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack)));
    }

    [SkippableTheory]
    [InlineData(
        "fengze",
        """{ "where": { "employer": { "kind": { "eq": "HOSPITAL" } }, "residence": { "parent": { "parent": {} } } }, "first": 4 }""")]
    [InlineData("yanye", """{ "where": { "residence": { "code": { "startsWith": "YY-01-01-02" } } }, "first": 4 }""")]
    [InlineData("rules", """{ "where": { "matrices": { "some": { "key": { "eq": "law" } } } } }""")]
    public async Task FindPeople(string pack, string variables)
    {
        var text = await RecordAsync(pack, "FindPeople", _ => Task.FromResult<object>(JsonNode.Parse(variables)!));
        Match(text, Snapshot.FullName(new SnapshotNameExtension(pack)));
    }

    /// <summary>The snapshots are the same files for every store: one writes them, the others never do.</summary>
    private void Match(string text, SnapshotFullName snapshot)
    {
        var file = Path.Combine(snapshot.FolderPath, "__snapshots__", snapshot.Filename);
        Assert.True(WriteSnapshots || File.Exists(file), $"{file} is missing; only the embedded store writes it.");
        Snapshot.Match(text, snapshot);
    }

    private async Task<string> RecordAsync(string pack, string operation, Func<ApiServer, Task<object>> variablesFor)
    {
        var server = await ServeAsync(pack);
        var variables = await variablesFor(server);
        var answer = await server.RunAsync(operation, variables);
        return $"""
            # {operation} of {pack}
            ## Variables
            {ApiAnswer.Show(JsonSerializer.SerializeToNode(variables))}
            ## Answer
            {ApiAnswer.Show(answer.Body)}
            ## What the engine was asked
            {string.Join('\n', server.Questions.Lines)}

            """;
    }
}
