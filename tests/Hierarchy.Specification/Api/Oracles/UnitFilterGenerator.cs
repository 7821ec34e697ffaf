using System.Globalization;
using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Filters of units at random: every scalar, the parent, nested, with values that occur in the pack.</summary>
public sealed class UnitFilterGenerator(PackGraph graph, Random random)
{
    private static readonly string[] Operators = ["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte"];
    private readonly PackUnit[] _units = [.. graph.Units.Values];

    public UnitFilter Next(int depth = 3) => random.Next(depth > 0 ? 9 : 5) switch
    {
        0 => Compare("kind", Names<OrgUnitKind>(), unit => unit.Kind),
        1 => Compare("form", Names<OrgUnitForm>(), unit => unit.Row.OrNull("form")),
        2 => Compare("status", Names<OrgUnitStatus>(), unit => unit.StatusOn(graph.Day)),
        3 => Compare(Any(["plannedOn", "openedOn", "closedOn"])),
        4 => Compare("order", unit => unit.Order, value => JsonValue.Create(value)),
        5 => Parent(depth),
        6 => Logic("and", depth, (filters, unit) => filters.All(filter => filter.Matches(unit))),
        7 => Logic("or", depth, (filters, unit) => filters.Any(filter => filter.Matches(unit))),
        _ => Not(Next(depth - 1)),
    };

    private static string[] Names<TEnum>()
        where TEnum : struct, Enum
        => [.. Enum.GetValues<TEnum>().Select(OracleNames.Of)];

    private static UnitFilter Not(UnitFilter filter) => new(new JsonObject { ["not"] = filter.Where }, unit => !filter.Matches(unit));

    private UnitFilter Logic(string name, int depth, Func<IReadOnlyList<UnitFilter>, PackUnit, bool> matches)
    {
        var filters = Enumerable.Range(0, random.Next(4)).Select(_ => Next(depth - 1)).ToList();
        var where = new JsonObject { [name] = new JsonArray([.. filters.Select(filter => filter.Where)]) };
        return new UnitFilter(where, unit => matches(filters, unit));
    }

    private UnitFilter Parent(int depth)
    {
        switch (random.Next(3))
        {
            case 0:
                return new UnitFilter(new JsonObject { ["parent"] = null }, unit => graph.Above(unit) is null);
            case 1:
                return new UnitFilter(new JsonObject { ["parent"] = new JsonObject() }, unit => graph.Above(unit) is not null);
            default:
                var filter = Next(depth - 1);
                return new UnitFilter(
                    new JsonObject { ["parent"] = filter.Where }, unit => graph.Above(unit) is { } parent && filter.Matches(parent));
        }
    }

    private UnitFilter Compare(string property, string[] names, Func<PackUnit, string?> read)
        => Compare(
            property,
            unit => read(unit) is { } name ? Array.IndexOf(names, name) : null,
            index => JsonValue.Create(names[index]));

    private UnitFilter Compare(string dateColumn)
        => Compare(
            dateColumn,
            unit => unit.Row.Date(dateColumn)?.DayNumber,
            day => JsonValue.Create(DateOnly.FromDayNumber(day).ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>Compares a property that is read as a number; null is no value.</summary>
    private UnitFilter Compare(string property, Func<PackUnit, int?> read, Func<int, JsonNode> write)
    {
        if (random.Next(6) == 0)
        {
            return new UnitFilter(Test(property, "eq", null), unit => read(unit) is null);
        }

        var operation = Any(Operators);
        int[] known = [.. _units.Select(read).OfType<int>().DefaultIfEmpty(0)];
        if (operation is "in" or "nin")
        {
            int[] values = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(known))];
            return new UnitFilter(
                Test(property, operation, new JsonArray([.. values.Select(write)])),
                unit => (read(unit) is { } value && values.Contains(value)) == (operation == "in"));
        }

        var other = Any(known);
        return new UnitFilter(Test(property, operation, write(other)), unit => operation switch
        {
            "eq" => read(unit) == other,
            "neq" => read(unit) != other,
            "gt" => read(unit) > other,
            "gte" => read(unit) >= other,
            "lt" => read(unit) < other,
            _ => read(unit) <= other,
        });
    }

    private static JsonObject Test(string property, string operation, JsonNode? value)
        => new() { [property] = new JsonObject { [operation] = value } };

    private TValue Any<TValue>(IReadOnlyList<TValue> values) => values[random.Next(values.Count)];
}
