using System.Collections;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Hierarchy.Execution.Plans;

/// <summary>One variable of an operation and what is known about it before any request.</summary>
internal sealed class VariableSlot
{
    private readonly GraphQLVariableDefinition _definition;
    private readonly bool _isRequired;
    private readonly bool _isRequiredInside;
    private readonly bool _isList;
    private readonly ScalarGraphType? _scalar;
    private readonly Variable? _absent;

    /// <param name="schema">The schema.</param>
    /// <param name="definition">What the operation declares.</param>
    /// <param name="usages">Where its variables are used: a nullable one may not be null where a value is required.</param>
    public VariableSlot(ISchema schema, GraphQLVariableDefinition definition, List<VariableUsage>? usages)
    {
        _definition = definition;
        Name = definition.Variable.Name.StringValue;
        var type = definition.Type.GraphTypeFromType(schema)!;
        _isRequired = type is NonNullGraphType
            || usages?.Exists(usage => usage.Node.Name.Value == definition.Variable.Name.Value && usage.Type is NonNullGraphType) == true;
        var inner = Unwrap(type);
        _isList = inner is ListGraphType;
        var item = inner is ListGraphType list ? list.ResolvedType! : inner;
        _isRequiredInside = item is NonNullGraphType;
        _scalar = Unwrap(item) as ScalarGraphType;
        _absent = Absent(type);
    }

    public string Name { get; }

    /// <summary>Coerces a value; null where that is not simple, or not possible.</summary>
    public Variable? TryCoerce(bool given, object? value)
    {
        if (!given)
        {
            return _absent;
        }

        if (value is null)
        {
            return _isRequired ? null : new Variable(Name, _definition) { Value = null };
        }

        if (_scalar is null)
        {
            return null;
        }

        try
        {
            var coerced = _isList ? Items(value) : _scalar.ParseValue(value);
            return coerced is null ? null : new Variable(Name, _definition) { Value = coerced };
        }
        catch (Exception)
        {
            // graphql-dotnet coerces it again and says what is wrong.
            return null;
        }
    }

    private object?[]? Items(object value)
    {
        if (value is not IList items || value is IDictionary)
        {
            return null;
        }

        var coerced = new object?[items.Count];
        for (var index = 0; index < coerced.Length; index++)
        {
            if (items[index] is { } item)
            {
                coerced[index] = _scalar!.ParseValue(item);
            }
            else if (_isRequiredInside)
            {
                return null;
            }
        }

        return coerced;
    }

    private Variable? Absent(IGraphType type)
    {
        if (_definition.DefaultValue is null)
        {
            return type is NonNullGraphType ? null : new Variable(Name, _definition);
        }

        try
        {
            var value = ExecutionHelper.CoerceValue(type, _definition.DefaultValue).Value;
            return new Variable(Name, _definition) { Value = value, IsDefault = true };
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static IGraphType Unwrap(IGraphType type) => type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
}
