using System.Globalization;
using GraphQL.Types;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>Writes random arguments, as literals and as variables, which it declares and gives values.</summary>
public sealed class InputGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string> _declarations = [];
    private readonly Dictionary<string, object?> _values = [];

    public string Declarations()
        => _declarations.Count == 0 ? "" : "(" + string.Join(", ", _declarations.Select(entry => $"${entry.Key}: {entry.Value}")) + ")";

    public Dictionary<string, object?> Values() => _values;

    /// <summary>What decides about a directive: a literal, or one of a few variables with or without a default.</summary>
    public string Condition() => _random.Next(6) switch
    {
        0 => "true",
        1 => "false",
        2 => Variable("skipping", "Boolean! = true", _random.Next(2) == 0 ? Absent : _random.Next(2) == 0),
        3 => Variable("showing", "Boolean = false", _random.Next(2) == 0 ? Absent : _random.Next(2) == 0),
        _ => Variable($"when{_random.Next(3)}", "Boolean!", _random.Next(2) == 0),
    };

    public string Arguments(IFieldType field)
    {
        var written = new List<string>();
        foreach (var argument in field.Arguments ?? [])
        {
            var required = argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null;
            if (required || _random.Next(3) == 0)
            {
                written.Add($"{argument.Name}: {Value(field.Name, argument.Name)}");
            }
        }

        return written.Count == 0 ? "" : "(" + string.Join(", ", written) + ")";
    }

    private static readonly object Absent = new();

    private string Value(string field, string argument) => (field, argument) switch
    {
        ("nodes", _) => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(4)).Select(_ => $"\"{Id()}\""))}]",
        ("unit", _) => $"\"{100 + _random.Next(5)}\"",
        (_, "id") => _random.Next(3) == 0
            ? Variable($"id{_random.Next(3)}", "ID!", Id().ToString(CultureInfo.InvariantCulture))
            : $"\"{Id()}\"",
        (_, "first") => _random.Next(3) switch
        {
            0 => Variable(
                $"first{_random.Next(3)}", "Int = 3", _random.Next(3) == 0 ? Absent : _random.Next(4) == 0 ? null : _random.Next(5)),
            1 => "null",
            _ => _random.Next(5).ToString(CultureInfo.InvariantCulture),
        },
        (_, "filter" or "where") => _random.Next(2) == 0
            ? Variable($"filter{_random.Next(3)}", "PersonFilter", Filter(2))
            : FilterLiteral(2),
        (_, "when" or "on") => _random.Next(2) == 0
            ? (_random.Next(3) == 0 ? "true" : "false")
            : Variable("on", "Boolean", _random.Next(3) == 0),
        (_, "day") => _random.Next(2) == 0
            ? "\"2024-02-29\""
            : Variable("day", "Date = \"2025-01-31\"", _random.Next(2) == 0 ? Absent : "1999-12-31"),
        (_, "ids") => _random.Next(2) == 0
            ? "[1, \"b\"]"
            : Variable("ids", "[ID!]", _random.Next(2) == 0 ? "one" : new List<object?> { "x", 7 }),
        (_, "x") => _random.Next(2) == 0 ? "1.5" : Variable("x", "Float", _random.Next(2) == 0 ? 2 : 2.25),
        (_, "by") => _random.Next(2) == 0 ? "{ name: \"n\" }" : Variable("by", "Choice", new Dictionary<string, object?> { ["id"] = 5 }),
        _ => "\"text\"",
    };

    private int Id() => _random.Next(3) == 0 ? 100 + _random.Next(5) : _random.Next(22);

    private string Variable(string name, string type, object? value)
    {
        if (_declarations.TryAdd(name, type) && !ReferenceEquals(value, Absent))
        {
            _values[name] = value;
        }

        return "$" + name;
    }

    private Dictionary<string, object?> Filter(int depth)
    {
        var filter = new Dictionary<string, object?>();
        if (_random.Next(2) == 0)
        {
            filter["grade"] = _random.Next(3) == 0 ? null : "SENIOR";
        }

        if (_random.Next(3) == 0)
        {
            filter["tags"] = _random.Next(2) == 0 ? "single" : new List<object?> { "a", "b" };
        }

        if (_random.Next(3) == 0)
        {
            filter["range"] = new Dictionary<string, object?> { ["to"] = _random.Next(9) };
        }

        if (depth > 0 && _random.Next(3) == 0)
        {
            filter["or"] = new List<object?> { Filter(depth - 1), Filter(depth - 1) };
        }

        return filter;
    }

    private string FilterLiteral(int depth)
    {
        var parts = new List<string>();
        if (_random.Next(2) == 0)
        {
            parts.Add(_random.Next(3) == 0 ? "grade: null" : "grade: CHIEF");
        }

        if (_random.Next(3) == 0)
        {
            var name = _random.Next(2) == 0
                ? "\"a \\\"quoted\\\" 名\""
                : Variable("text", "String", _random.Next(2) == 0 ? Absent : "given");
            parts.Add($"name: {name}");
        }

        if (_random.Next(3) == 0)
        {
            parts.Add(_random.Next(2) == 0 ? "range: {}" : "range: { from: 3, to: 4 }");
        }

        if (depth > 0 && _random.Next(3) == 0)
        {
            parts.Add($"or: {(_random.Next(2) == 0 ? FilterLiteral(depth - 1) : $"[{FilterLiteral(depth - 1)}]")}");
        }

        return "{ " + string.Join(", ", parts) + " }";
    }
}
