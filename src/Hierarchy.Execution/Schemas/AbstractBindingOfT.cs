using System.Buffers;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>An interface or a union whose columns hold values of one type.</summary>
internal sealed class AbstractBinding<TSource>(string typeName, TypeResolver<TSource> resolver) : AbstractBinding(typeName)
{
    private readonly Dictionary<string, SourceConversion<TSource>> _conversions = new(StringComparer.Ordinal);

    public override Type SourceType => typeof(TSource);

    public void AddConversion<TConcrete>(string objectType, Func<TSource, TConcrete> convert)
        => _conversions[objectType] = new FunctionConversion<TSource, TConcrete>(convert);

    public override void Resolve(ObjectColumnBase column, int[]? rows, RequestContext context, Span<string?> typeNames)
    {
        var all = ((ObjectColumn<TSource>)column).Sources;
        if (rows is null)
        {
            resolver(context, all, typeNames);
            return;
        }

        var some = ArrayPool<TSource>.Shared.Rent(rows.Length);
        for (var index = 0; index < rows.Length; index++)
        {
            some[index] = all[rows[index]];
        }

        resolver(context, some.AsSpan(0, rows.Length), typeNames);
        ArrayPool<TSource>.Shared.Return(some, clearArray: true);
    }

    public override bool CanConvert(string objectType, Type sourceType)
        => _conversions.TryGetValue(objectType, out var conversion)
            ? conversion.ConcreteType == sourceType
            : sourceType == typeof(TSource) || (!sourceType.IsValueType && !typeof(TSource).IsValueType);

    public override Scope CreateScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows)
    {
        if (_conversions.TryGetValue(selection.Type.Name, out var conversion))
        {
            return conversion.CreateScope(((ObjectColumn<TSource>)column).Sources, selection, parent, field, rows);
        }

        return selection.Type.SourceType == typeof(TSource)
            ? column.CreateScope(selection, parent, field, rows)
            : selection.Type.CreateCastScope(column, selection, parent, field, rows);
    }
}
