using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>
/// A pack on one day, by brute force from its rows: which units are open, what is above and below them, which relationships count. Nodes
/// are named <c>Type:key</c>, units by the code that the pack has.
/// </summary>
public sealed class PackGraph
{
    private readonly Dictionary<string, List<PackUnit>> _children = [];
    private readonly Dictionary<string, PackRow> _nodes = [];
    private readonly ILookup<string, PackUnit> _unitsOfCode;
    private readonly ILookup<(string Type, string Source), PackRelationship> _outgoing;
    private readonly ILookup<(string Type, string Target), PackRelationship> _incoming;
    private readonly IReadOnlyDictionary<string, JsonObject> _charters;
    private readonly string? _onlyCharter;

    public PackGraph(string folder, DateOnly day)
    {
        var tables = new PackTables(folder);
        Day = day;
        _charters = tables.Charters();
        var formerParents = tables.Rows("part-of.csv").ToLookup(row => row["unit"]);
        Units = tables.Rows("org-units.csv").ToDictionary(row => row["code"], row => new PackUnit(row, formerParents[row["code"]]));
        _onlyCharter = OnlyCharter();
        _unitsOfCode = Units.Values.ToLookup(unit => unit.Code);
        People = ReadNodes(tables, "people.csv", "Person:");
        WorkUnits = ReadNodes(tables, "work-units.csv", "WorkUnit:");
        Matrices = ReadNodes(tables, "matrices.csv", "Matrix:");
        Bodies = ReadNodes(tables, "bodies.csv", "Body:");
        foreach (var unit in Units.Values.Where(IsOpen))
        {
            if (Above(unit) is { } parent)
            {
                _children.TryAdd(parent.Name, []);
                _children[parent.Name].Add(unit);
            }
        }

        foreach (var siblings in _children.Values)
        {
            siblings.Sort((left, right) => (left.Order ?? long.MaxValue, right.Order ?? long.MaxValue) is var (a, b) && a != b
                ? a.CompareTo(b)
                : CodePoints.Order.Compare(left.Code, right.Code));
        }

        var relationships = PackRelationship.ReadAll(tables)
            .Where(relationship => relationship.IsOpenOn(day) && Counts(relationship.Source) && Counts(relationship.Target)).ToList();
        _outgoing = relationships.ToLookup(relationship => (relationship.Type, relationship.Source));
        _incoming = relationships.ToLookup(relationship => (relationship.Type, relationship.Target));
    }

    public DateOnly Day { get; }

    public IReadOnlyDictionary<string, PackUnit> Units { get; }

    /// <summary>Keys in order of code point, as for the three beside it.</summary>
    public IReadOnlyList<string> People { get; }

    public IReadOnlyList<string> WorkUnits { get; }

    public IReadOnlyList<string> Matrices { get; }

    public IReadOnlyList<string> Bodies { get; }

    public PackUnit UnitOf(string node) => Units[node["OrgUnit:".Length..]];

    public PackRow RowOf(string node) => node.StartsWith("OrgUnit:", StringComparison.Ordinal) ? UnitOf(node).Row : _nodes[node];

    /// <summary>The code or key as the API has it.</summary>
    public string KeyOf(string node)
        => node.StartsWith("OrgUnit:", StringComparison.Ordinal) ? UnitOf(node).Code
            : node[(node.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public bool IsOpen(PackUnit unit) => unit.StatusOn(Day) is "ACTIVE" or "PLANNED";

    /// <summary>Whether the node is an open unit, or no unit and not closed: relationships of others count for nothing.</summary>
    public bool Counts(string node)
        => node.StartsWith("OrgUnit:", StringComparison.Ordinal) ? IsOpen(UnitOf(node))
            : _nodes[node].Date("closedOn") is not { } closedOn || Day < closedOn;

    /// <summary>The unit of this code: the open one, else the one closed last, else null.</summary>
    public PackUnit? FindUnit(string code)
        => _unitsOfCode[code].Where(unit => unit.StatusOn(Day) is not null)
            .OrderByDescending(IsOpen).ThenByDescending(unit => unit.ClosedOn).FirstOrDefault();

    /// <summary>
    /// The parent as the unit reads it upwards: today's open one, or for a closed unit the one on the day before it closed, unless it
    /// does not exist yet.
    /// </summary>
    public PackUnit? Above(PackUnit unit)
    {
        var name = IsOpen(unit) ? unit.ParentOn(Day) : unit.ParentOn(unit.ClosedOn!.Value.AddDays(-1));
        var mayBeClosed = !IsOpen(unit);
        return name is not null && (mayBeClosed ? Units[name].StatusOn(Day) is not null : IsOpen(Units[name])) ? Units[name] : null;
    }

    /// <summary>From the root down, without the unit itself.</summary>
    public IReadOnlyList<PackUnit> Ancestors(PackUnit unit) => Above(unit) is { } parent ? [.. Ancestors(parent), parent] : [];

    /// <summary>Open units directly below, in the order of siblings; none below a closed unit.</summary>
    public IReadOnlyList<PackUnit> Children(PackUnit unit) => _children.GetValueOrDefault(unit.Name, []);

    /// <summary>An open unit and everything open below it, in preorder, with levels; nothing for a closed one.</summary>
    public IEnumerable<(PackUnit Unit, int Depth)> Preorder(PackUnit unit, int depth = 0)
        => IsOpen(unit) ? Children(unit).SelectMany(child => Preorder(child, depth + 1)).Prepend((unit, depth)) : [];

    /// <summary>Names of the open units that a question about a unit reaches.</summary>
    public IReadOnlyList<string> Reach(PackUnit unit, bool subtree)
        => [.. Preorder(unit).Where(row => subtree || row.Depth == 0).Select(row => "OrgUnit:" + row.Unit.Name)];

    /// <summary>Relationships from a node that count today.</summary>
    public IEnumerable<PackRelationship> From(string type, string source) => _outgoing[(type, source)];

    /// <summary>Relationships to a node that count today.</summary>
    public IEnumerable<PackRelationship> To(string type, string target) => _incoming[(type, target)];

    /// <summary>The matrices that a node is a member of, or that a person belongs to through the employer too; by key.</summary>
    public IReadOnlyList<string> MatricesOf(string node)
    {
        var employers = From("WORKS_AT", node).Select(relationship => relationship.Target);
        var matrices = employers.Append(node).SelectMany(member => From("IN_MATRIX", member)).Select(relationship => relationship.Target);
        return [.. matrices.Distinct().Order(CodePoints.Order)];
    }

    /// <summary>Keys of all who belong to a matrix, by key.</summary>
    public IReadOnlyList<string> PeopleOf(string matrix) => [.. People.Where(person => MatricesOf(person).Contains(matrix))];

    /// <summary>The posts of the charter of the unit's root at units of this kind, in charter order; none without a charter.</summary>
    public IReadOnlyList<JsonNode> PostsAt(PackUnit unit)
    {
        var root = Ancestors(unit) is [var top, ..] ? top : unit;
        var name = root.Row.OrNull("charter") ?? _onlyCharter;
        return name is null ? [] : [.. (_charters[name]["posts"]?[unit.Kind] as JsonArray ?? []).Select(post => post!)];
    }

    /// <summary>The only charter there is: one that no open unit carries is not there.</summary>
    private string? OnlyCharter()
    {
        var carried = Units.Values.Where(IsOpen).Select(unit => unit.Row.OrNull("charter")).OfType<string>().Distinct().ToList();
        return carried.Count == 1 ? carried[0] : _charters.Count == 1 ? _charters.Keys.Single() : null;
    }

    private List<string> ReadNodes(PackTables tables, string file, string prefix)
    {
        foreach (var row in tables.Rows(file))
        {
            _nodes.Add(prefix + row["key"], row);
        }

        return [.. _nodes.Keys.Where(node => node.StartsWith(prefix, StringComparison.Ordinal)).Order(CodePoints.Order)];
    }
}
