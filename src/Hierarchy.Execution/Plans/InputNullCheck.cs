using GraphQL.Types;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Finds nulls that variables have brought where the schema allows none. graphql-dotnet lets a nullable variable stand inside a list or
/// an input object literal where a value is required, and then does not look at what it holds.
/// </summary>
internal static class InputNullCheck
{
    /// <exception cref="PublicException">A value that is required is null.</exception>
    public static void Check(string name, IGraphType type, object? value)
    {
        if (type is NonNullGraphType nonNull)
        {
            if (value is null)
            {
                throw new PublicException(ErrorCodes.BadInput, $"'{name}' holds a null where {type} is required.");
            }

            Check(name, nonNull.ResolvedType!, value);
        }
        else if (type is ListGraphType list && value is System.Collections.IList items)
        {
            foreach (var item in items)
            {
                Check(name, list.ResolvedType!, item);
            }
        }
        else if (type is IInputObjectGraphType input && value is IReadOnlyDictionary<string, object?> values)
        {
            foreach (var field in input.Fields)
            {
                Check($"{name}.{field.Name}", field.ResolvedType!, values.GetValueOrDefault(field.Name));
            }
        }
    }
}
