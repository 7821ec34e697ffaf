using System.Text;
using GraphQL;
using GraphQL.Types;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>Writes random documents that are mostly valid: fragments of every kind, directives, aliases, variables, input.</summary>
public sealed class DocumentGenerator(ISchema schema, int seed)
{
    /// <summary>Fields that often take much of the response with them: asked less often.</summary>
    private static readonly string[] Violent = ["boom", "broken", "refuseHard", "lost", "bossOrFail", "flakyNonNull", "parentNonNull"];

    private readonly Random _random = new(seed);
    private readonly List<string> _fragments = [];
    private readonly InputGenerator _input = new(seed + 1);
    private int _names;
    private int _parts;

    public OperationRequest Next()
    {
        var mutation = _random.Next(8) == 0;
        var body = mutation ? Mutation() : Selection("Query", 5);
        var text = new StringBuilder(mutation ? "mutation Run" : "query Run");
        text.Append(_input.Declarations()).Append(' ').Append(body).Append('\n').AppendJoin('\n', _fragments);
        return new OperationRequest(text.ToString(), _random.Next(2) == 0 ? "Run" : null, _input.Values());
    }

    private string Mutation()
    {
        var text = new StringBuilder("{ ");
        for (var count = _random.Next(1, 6); count > 0; count--)
        {
            var alias = $"m{_names++}: ";
            text.Append(_random.Next(7) switch
            {
                0 => $"{alias}refuse(reason: \"r{_names}\") {Selection("Person", 1)} ",
                1 when _random.Next(4) == 0 => $"{alias}refuseHard {Selection("Unit", 1)} ",
                2 or 3 => $"{alias}log{Directive()} ",
                4 => $"... on Mutation{Directive()} {{ {alias}log }} ",
                _ => $"{alias}rename(id: \"{_random.Next(21)}\", name: \"n{_names}\"){Directive()} {Selection("Person", 2)} ",
            });
        }

        return text.Append('}').ToString();
    }

    private string Directive()
    {
        if (_random.Next(6) != 0)
        {
            return "";
        }

        var text = One();
        if (_random.Next(5) == 0)
        {
            text += $" @{(text.Contains("@skip", StringComparison.Ordinal) ? "include" : "skip")}(if: {_input.Condition()})";
        }

        return text;

        string One() => $" @{(_random.Next(2) == 0 ? "skip" : "include")}(if: {_input.Condition()})";
    }

    private string Selection(string typeName, int depth)
    {
        var type = schema.AllTypes[typeName]!;
        var text = new StringBuilder("{ ");
        var count = _parts > 60 ? 1 : _random.Next(1, 6);
        for (var written = 0; written < count;)
        {
            var part = Part(type, depth);
            if (part is not null)
            {
                text.Append(part).Append(' ');
                written++;
                _parts++;
            }
        }

        return text.Append('}').ToString();
    }

    private string? Part(IGraphType type, int depth)
    {
        switch (_random.Next(14))
        {
            case 0:
                return (_random.Next(2) == 0 ? "__typename" : $"t{_names++}: __typename") + Directive();
            case 1 when depth > 0:
                return $"...{Directive()} {Selection(type.Name, depth - 1)}";
            case 2 or 3 when depth > 0:
                var inline = Condition(type);
                return $"... on {inline}{Directive()} {Selection(inline, depth - 1)}";
            case 4 or 5 when depth > 0:
                return Spread(type, depth);
            default:
                return type is IComplexGraphType complex ? Field(complex, depth) : "__typename";
        }
    }

    private string Spread(IGraphType type, int depth)
    {
        var condition = Condition(type);
        var name = $"F{_names++}";
        _fragments.Add($"fragment {name} on {condition} {Selection(condition, depth - 1)}");
        return $"...{name}{Directive()}{(_random.Next(4) == 0 ? $" ...{name}" : "")}";
    }

    private string? Field(IComplexGraphType type, int depth)
    {
        var field = type.Fields.ElementAt(_random.Next(type.Fields.Count));
        var named = field.ResolvedType!.GetNamedType();
        if (depth == 0 && named is not ScalarGraphType)
        {
            return null;
        }

        if (Violent.Contains(field.Name) && _random.Next(8) != 0)
        {
            return null;
        }

        var arguments = _input.Arguments(field);
        var alias = arguments.Length > 0 || _random.Next(4) == 0 ? $"a{_names++}: " : "";
        var below = named is ScalarGraphType ? "" : " " + Selection(named.Name, depth - 1);
        return $"{alias}{field.Name}{arguments}{Directive()}{below}";
    }

    private string Condition(IGraphType type)
    {
        string[] conditions = type.Name switch
        {
            "Person" => ["Person", "Node", "Entity", "Member"],
            "Unit" => ["Unit", "Node", "Entity", "Member"],
            "Node" or "Entity" => ["Person", "Unit", "Node", "Entity", "Member"],
            "Member" => ["Person", "Unit", "Entity", "Node"],
            "Outcome" => ["Success", "Refusal", "Riddle", "Outcome"],
            _ => [type.Name],
        };
        return conditions[_random.Next(conditions.Length)];
    }
}
