using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>
/// What Chart, Subtree and Breadcrumbs answer, field by field in the order of the operations. Ids are the names of the nodes.
/// </summary>
public sealed class UnitAnswers(PackGraph graph)
{
    /// <summary>What a cursor reads in an expected answer, since a cursor is opaque.</summary>
    public const string Cursor = "(cursor)";

    public JsonObject Chart(string code, int first)
    {
        if (graph.FindUnit(code) is not { } unit)
        {
            return new JsonObject { ["orgUnit"] = null };
        }

        var measures = new PackMeasures(graph, unit);
        var children = graph.Children(unit);
        var answer = Properties(unit, "id", "code", "name", "kind", "form", "status", "openedOn", "closedOn");
        answer["childCount"] = children.Count;
        answer["rollup"] = new JsonObject
        {
            ["units"] = measures.Units(),
            ["residents"] = measures.Residents.Count,
            ["partyMembers"] = measures.PartyMembers,
            ["checkedIn"] = measures.CheckedIn,
        };
        answer["children"] = new JsonObject
        {
            ["totalCount"] = children.Count,
            ["nodes"] = new JsonArray([.. children.Take(first).Select(ChartRow)]),
            ["pageInfo"] = PageInfo(children.Count, first),
        };
        return new JsonObject { ["orgUnit"] = answer };
    }

    public JsonObject Subtree(string code, int? maxDepth, IReadOnlyList<string> kinds, int first)
    {
        if (graph.FindUnit(code) is not { } unit)
        {
            return new JsonObject { ["orgUnit"] = null };
        }

        var rows = graph.Preorder(unit)
            .Where(row => (maxDepth is null || row.Depth <= maxDepth) && (kinds.Count == 0 || kinds.Contains(row.Unit.Kind)))
            .ToList();
        var subtree = new JsonObject
        {
            ["totalCount"] = rows.Count,
            ["edges"] = new JsonArray([.. rows.Take(first).Select(row => new JsonObject
            {
                ["cursor"] = Cursor,
                ["depth"] = row.Depth,
                ["parentId"] = graph.Above(row.Unit) is { } parent ? "OrgUnit:" + parent.Name : null,
                ["childCount"] = graph.Children(row.Unit).Count,
                ["descendantCount"] = graph.Preorder(row.Unit).Count() - 1,
                ["node"] = Properties(row.Unit, "id", "code", "name", "kind"),
            })]),
            ["pageInfo"] = PageInfo(rows.Count, first),
        };
        return new JsonObject { ["orgUnit"] = new JsonObject { ["subtree"] = subtree } };
    }

    /// <summary>The answer for nodes by name; null stands for an id that nobody has.</summary>
    public JsonObject Breadcrumbs(IEnumerable<string?> nodes) => new() { ["nodes"] = new JsonArray([.. nodes.Select(Breadcrumb)]) };

    /// <summary>Some properties of a unit as the API writes them.</summary>
    public JsonObject Properties(PackUnit unit, params string[] names)
        => new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, name switch
        {
            "id" => "OrgUnit:" + unit.Name,
            "code" => unit.Code,
            "status" => unit.StatusOn(graph.Day),
            _ => unit.Row.OrNull(name),
        })));

    internal static JsonNode? CursorOf(int pageLength) => pageLength == 0 ? null : Cursor;

    private static JsonObject PageInfo(int count, int first) => new()
    {
        ["hasNextPage"] = count > first,
        ["endCursor"] = CursorOf(Math.Min(first, count)),
    };

    private JsonObject ChartRow(PackUnit unit)
    {
        var measures = new PackMeasures(graph, unit);
        var row = Properties(unit, "id", "code", "name", "kind", "form", "status");
        row["childCount"] = graph.Children(unit).Count;
        row["rollup"] = new JsonObject
        {
            ["units"] = measures.Units(),
            ["organized"] = measures.Organized("BUILDING_GROUP"),
            ["residents"] = measures.Residents.Count,
        };
        return row;
    }

    private JsonObject? Breadcrumb(string? node)
    {
        if (node is null)
        {
            return null;
        }

        var answer = new JsonObject { ["__typename"] = node[..node.IndexOf(':', StringComparison.Ordinal)], ["id"] = node };
        if (node.StartsWith("OrgUnit:", StringComparison.Ordinal))
        {
            var unit = graph.UnitOf(node);
            var ancestors = graph.Ancestors(unit);
            answer["code"] = unit.Code;
            answer["path"] = string.Join(" / ", ancestors.Append(unit).Select(part => part.Row["name"]));
            answer["ancestors"] = new JsonArray([.. ancestors.Select(ancestor => Properties(ancestor, "id", "code", "name", "kind"))]);
        }

        return answer;
    }
}
