using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Coerces the variables of one operation. Scalars and lists of scalars that are as they should be take a short way, with what can be
/// known beforehand found out once; everything else, errors above all, is left to graphql-dotnet, which looks at the whole document
/// each time.
/// </summary>
internal sealed class VariableCoercion
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly GraphQLOperationDefinition _operation;
    private readonly VariableSlot[] _slots;

    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid but for variables.</param>
    /// <param name="operation">The operation that declares the variables.</param>
    public VariableCoercion(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        _schema = schema;
        _document = document;
        _operation = operation;
        var usages = Context(Inputs.Empty, CancellationToken.None).GetRecursiveVariables(operation);
        _slots = [.. (operation.Variables?.Items ?? []).Select(definition => new VariableSlot(schema, definition, usages))];
    }

    /// <summary>The coerced values.</summary>
    /// <exception cref="RefusedException">A value cannot be coerced.</exception>
    public async ValueTask<Variables> CoerceAsync(
        IReadOnlyDictionary<string, object?>? values, CancellationToken cancellationToken)
    {
        if (_slots.Length == 0)
        {
            return Variables.None;
        }

        if (TryCoerce(values) is { } coerced)
        {
            return coerced;
        }

        var inputs = values is null ? Inputs.Empty : new Inputs(new Dictionary<string, object?>(values, StringComparer.Ordinal));
        var (variables, errors) = await Context(inputs, cancellationToken).GetVariablesValuesAsync().ConfigureAwait(false);
        return errors is null
            ? variables
            : throw new RefusedException([.. errors.Select(error => ResponseError.From(error, ErrorCodes.BadInput))]);
    }

    private Variables? TryCoerce(IReadOnlyDictionary<string, object?>? values)
    {
        var variables = new Variables();
        foreach (var slot in _slots)
        {
            object? value = null;
            var given = values is not null && values.TryGetValue(slot.Name, out value);
            if (slot.TryCoerce(given, value) is not { } variable)
            {
                return null;
            }

            variables.Add(variable);
        }

        return variables;
    }

    private ValidationContext Context(Inputs inputs, CancellationToken cancellationToken) => new()
    {
        Document = _document,
        Operation = _operation,
        Schema = _schema,
        TypeInfo = new TypeInfo(_schema),
        Variables = inputs,
        CancellationToken = cancellationToken,
    };
}
