using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>One field of an object type and one of its two kinds of resolver.</summary>
internal sealed class FieldBinding<TSource>(
    string typeName,
    string fieldName,
    BatchResolver<TSource>? resolver,
    AsyncBatchResolver<TSource>? asyncResolver) : FieldBinding(typeName, fieldName)
{
    public override Type SourceType => typeof(TSource);

    public override ValueTask<Column> ResolveAsync(Scope scope, PlanField field, InputObject arguments, RequestContext context)
    {
        var batch = new FieldBatch<TSource>(((Scope<TSource>)scope).Sources, field, arguments, context);
        return resolver is null ? asyncResolver!(batch) : ValueTask.FromResult(resolver(batch));
    }

    public override Scope CreateRoot(PlanSelection selection, object? rootValue)
    {
        if (rootValue is TSource source)
        {
            return new Scope<TSource>(new[] { source }, selection, null, 0, null);
        }

        if (rootValue is null && typeof(TSource) == typeof(Root))
        {
            return new Scope<TSource>(new TSource[1], selection, null, 0, null);
        }

        throw new ArgumentException($"The root value is not a {typeof(TSource).Name}, which {TypeName} needs.", nameof(rootValue));
    }

    public override Scope CreateCastScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows)
    {
        var sources = new TSource[rows?.Length ?? column.Count];
        for (var row = 0; row < sources.Length; row++)
        {
            sources[row] = (TSource)column.ValueAt(rows is null ? row : rows[row])!;
        }

        return new Scope<TSource>(sources, selection, parent, field, rows);
    }
}
