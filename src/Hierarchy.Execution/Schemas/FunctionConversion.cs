using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Schemas;

/// <summary>A conversion by a function.</summary>
internal sealed class FunctionConversion<TSource, TConcrete>(Func<TSource, TConcrete> convert) : SourceConversion<TSource>
{
    public override Type ConcreteType => typeof(TConcrete);

    public override Scope CreateScope(ReadOnlySpan<TSource> values, PlanSelection selection, Scope parent, int field, int[]? rows)
    {
        var sources = new TConcrete[rows?.Length ?? values.Length];
        for (var row = 0; row < sources.Length; row++)
        {
            sources[row] = convert(values[rows is null ? row : rows[row]]);
        }

        return new Scope<TConcrete>(sources, selection, parent, field, rows);
    }
}
