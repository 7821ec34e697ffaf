using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Snapshooter;
using Snapshooter.Xunit;
using Xunit;

namespace Hierarchy.Specification.Api.Operations;

/// <summary>
/// The standard operations as they stand: for each pack the variables, the answer and what the engine was asked, side by side, so that a
/// lost batch shows as a difference.
/// </summary>
public abstract class OperationSnapshotSpec(IApiServers servers) : ApiSpec(servers)
{
    /// <summary>What begins with this in the variables is the code of a unit, and its id is sent.</summary>
    private const string IdOf = "id of ";

    /// <summary>The pack, the operation, what else tells its snapshot from others, and the variables.</summary>
    public static TheoryData<string, string, string?, string> Requests => new()
    {
        { "fengze", "Chart", "FZ", """{ "code": "FZ", "first": 3 }""" },
        { "fengze", "Chart", "FZ-03-01", """{ "code": "FZ-03-01", "first": 4 }""" },
        { "yanye", "Chart", "YY-01-01", """{ "code": "YY-01-01", "first": 100 }""" },
        { "rules", "Chart", "R", """{ "code": "R", "first": 100 }""" },
        { "rules", "Chart", "R-J", """{ "code": "R-J", "first": 100 }""" },
        { "rules", "Chart", "unknown", """{ "code": "unknown", "first": 100 }""" },
        { "fengze", "Subtree", "FZ-01", """{ "code": "FZ-01", "maxDepth": 1, "first": 5 }""" },
        { "yanye", "Subtree", "YY", """{ "code": "YY", "maxDepth": null, "first": 5 }""" },
        { "rules", "Subtree", "R", """{ "code": "R", "maxDepth": null, "first": 1000 }""" },
        { "rules", "Subtree", "R-L", """{ "code": "R-L", "maxDepth": null, "first": 1000 }""" },
        { "fengze", "Breadcrumbs", null, """{ "ids": ["id of FZ-01-01-01-01-01", "nobody", "id of FZ", "id of FZ-03-14"] }""" },
        { "yanye", "Breadcrumbs", null, """{ "ids": ["id of YY-01-01-02-06", "nobody", "id of YY", "id of YY-01"] }""" },
        { "rules", "Breadcrumbs", null, """{ "ids": ["id of R-A-1-C-1-1", "nobody", "id of R-K", "id of R-L-1"] }""" },
        { "fengze", "UnitPeople", null, """{ "id": "id of FZ-01-01", "first": 4 }""" },
        { "yanye", "UnitPeople", null, """{ "id": "id of YY-01-01", "first": 3 }""" },
        { "rules", "UnitPeople", null, """{ "id": "id of R", "first": 50 }""" },
        { "fengze", "UnitOffices", null, """{ "id": "id of FZ-01-01" }""" },
        { "yanye", "UnitOffices", null, """{ "id": "id of YY-01-01" }""" },
        { "rules", "UnitOffices", null, """{ "id": "id of R-A" }""" },
        { "fengze", "MatrixProfile", "health", """{ "key": "health", "level": "SUBDISTRICT", "relation": "CHECKED_IN" }""" },
        { "rules", "MatrixProfile", "health", """{ "key": "health", "level": "SUBDISTRICT", "relation": "LIVES_IN" }""" },
        { "rules", "MatrixProfile", "led-by-unit", """{ "key": "led-by-unit", "level": "COMMUNITY_ORG", "relation": "HOLDS" }""" },
        { "rules", "MatrixProfile", "closed", """{ "key": "closed", "level": "COMMUNITY_ORG", "relation": "LIVES_IN" }""" },
        { "fengze", "FindUnits", null,
            """
            { "where": { "kind": { "eq": "COMPOUND_BRANCH" }, "parent": { "code": { "startsWith": "FZ-01" } } },
              "order": [{ "name": "DESC" }], "first": 4 }
            """ },
        { "yanye", "FindUnits", null, """{ "where": { "or": [{ "parent": null }, { "parent": { "parent": null } }] } }""" },
        { "rules", "FindUnits", null, """{ "where": { "status": { "in": ["CLOSED", "PLANNED"] } }, "last": 7 }""" },
        { "fengze", "FindPeople", null,
            """{ "where": { "employer": { "kind": { "eq": "HOSPITAL" } }, "residence": { "parent": { "parent": {} } } }, "first": 4 }""" },
        { "yanye", "FindPeople", null, """{ "where": { "residence": { "code": { "startsWith": "YY-01-01-02" } } }, "first": 4 }""" },
        { "rules", "FindPeople", null, """{ "where": { "matrices": { "some": { "key": { "eq": "law" } } } } }""" },
    };

    [SkippableTheory]
    [MemberData(nameof(Requests))]
    public async Task A_standard_operation_answers_and_asks_the_engine_as_before(
        string pack, string operation, string? name, string variables)
    {
        var server = await ServeAsync(pack);
        var sent = JsonNode.Parse(variables)!;
        await FillInIdsAsync(server, sent);
        var answer = await server.RunAsync(operation, sent);
        var text = $"""
            # {operation} of {pack}
            ## Variables
            {ApiAnswer.Show(sent)}
            ## Answer
            {ApiAnswer.Show(answer.Body)}
            ## What the engine was asked
            {string.Join('\n', server.Questions.Lines)}

            """;

        var extension = name is null ? new SnapshotNameExtension(pack) : new SnapshotNameExtension(pack, name);
        Match(text, Snapshot.FullName($"{nameof(OperationSnapshotSpec)}.{operation}", extension));
    }

    private static async Task FillInIdsAsync(ApiServer server, JsonNode variables)
    {
        var codes = variables.AsObject().SelectMany(variable => variable.Value is JsonArray list ? list.ToArray() : [variable.Value])
            .OfType<JsonValue>()
            .Where(value => value.TryGetValue(out string? text) && text.StartsWith(IdOf, StringComparison.Ordinal));
        foreach (var code in codes.ToList())
        {
            code.ReplaceWith(await server.IdOfUnitAsync(code.GetValue<string>()[IdOf.Length..]));
        }
    }

    /// <summary>The snapshots are the same files for every store: one writes them, the others never do.</summary>
    private void Match(string text, SnapshotFullName snapshot)
    {
        var file = Path.Combine(snapshot.FolderPath, "__snapshots__", snapshot.Filename);
        Assert.True(WriteSnapshots || File.Exists(file), $"{file} is missing; only the embedded store writes it.");
        Snapshot.Match(text, snapshot);
    }
}
