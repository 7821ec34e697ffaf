using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>
/// A field of the introspection types, answered row by row by graphql-dotnet's own resolvers. Introspection is rare and small, so
/// that it says exactly what graphql-dotnet says matters more than its speed.
/// </summary>
internal sealed class IntrospectionBinding(ISchema schema, string typeName, FieldType definition)
    : FieldBinding(typeName, definition.Name)
{
    public override Type SourceType => typeof(object);

    public override async ValueTask<Column> ResolveAsync(Scope scope, PlanField field, InputObject arguments, RequestContext context)
    {
        var values = new object?[scope.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var resolveContext = new ResolveFieldContext
            {
                Source = (scope as Scope<object>)?.Sources.Span[row],
                Schema = schema,
                FieldDefinition = definition,
                FieldAst = field.Node,
                ParentType = scope.Selection.Type.GraphType,
                Arguments = Convert(arguments),
                ArrayPool = PlainArrays.Instance,
                CancellationToken = context.CancellationToken,
            };
            values[row] = await definition.Resolver!.ResolveAsync(resolveContext).ConfigureAwait(false);
        }

        return ObjectColumns.From(values, definition.ResolvedType!);
    }

    public override Scope CreateRoot(PlanSelection selection, object? rootValue)
        => throw new InvalidOperationException("An introspection type is not a root type.");

    public override Scope CreateCastScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows)
        => column.CreateScope(selection, parent, field, rows);

    private static Dictionary<string, ArgumentValue> Convert(InputObject arguments) => arguments.Names.ToDictionary(
        name => name, name => new ArgumentValue(arguments.GetValue(name), ArgumentSource.Literal), StringComparer.Ordinal);

    /// <summary>Arrays for the resolvers' lists, which outlive the call.</summary>
    private sealed class PlainArrays : IExecutionArrayPool
    {
        public static readonly PlainArrays Instance = new();

        public TElement[] Rent<TElement>(int minimumLength) => new TElement[minimumLength];
    }
}
