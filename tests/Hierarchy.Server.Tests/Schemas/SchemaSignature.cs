using GraphQL.Types;

namespace Hierarchy.Server.Tests.Schemas;

/// <summary>What a schema promises, one line for each type, field, argument, enum value and directive.</summary>
internal static class SchemaSignature
{
    public static IEnumerable<string> Lines(ISchema schema) => Members(schema).Select(member => member.Signature);

    public static IEnumerable<(string Signature, string? Description)> Members(ISchema schema)
        => schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltIns.Contains(type.Name))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(OfType)
            .Concat(schema.Directives.Where(directive => !BuiltIns.Contains(directive.Name)).SelectMany(OfDirective));

    private static readonly string[] BuiltIns =
        ["Boolean", "Float", "ID", "Int", "String", "deprecated", "include", "oneOf", "skip", "specifiedBy"];

    private static IEnumerable<(string Signature, string? Description)> OfType(IGraphType type)
        => type switch
        {
            EnumerationGraphType enumeration =>
                [($"enum {type.Name}", type.Description), .. enumeration.Values.Select(v => ($"  {v.Name}", v.Description))],
            UnionGraphType union =>
                [($"union {type.Name} = {string.Join(" | ", union.PossibleTypes.Select(possible => possible.Name))}", type.Description)],
            IInputObjectGraphType input => [($"input {type.Name}", type.Description), .. input.Fields.SelectMany(OfField)],
            IObjectGraphType output => [($"type {Implementing(output)}", type.Description), .. output.Fields.SelectMany(OfField)],
            IInterfaceGraphType output => [($"interface {type.Name}", type.Description), .. output.Fields.SelectMany(OfField)],
            _ => [($"scalar {type.Name}", type.Description)],
        };

    private static string Implementing(IObjectGraphType type)
        => string.Join(" & ", type.ResolvedInterfaces.Select(implemented => implemented.Name).Prepend(type.Name));

    private static IEnumerable<(string Signature, string? Description)> OfField(FieldType field)
        => [($"  {field.Name}: {field.ResolvedType}", field.Description), .. OfArguments(field.Arguments)];

    private static IEnumerable<(string Signature, string? Description)> OfDirective(Directive directive)
        => [($"directive @{directive.Name}", directive.Description), .. OfArguments(directive.Arguments)];

    private static IEnumerable<(string Signature, string? Description)> OfArguments(QueryArguments? arguments)
        => (arguments ?? []).Select(argument => ($"    {argument.Name}: {argument.ResolvedType}{Default(argument)}", argument.Description));

    private static string Default(QueryArgument argument) => argument.DefaultValue is { } value ? $" = {value}" : string.Empty;
}
