using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Schemas;

/// <summary>How values of an abstract type become the sources of one object type.</summary>
internal abstract class SourceConversion<TSource>
{
    /// <summary>The type of the sources that come out.</summary>
    public abstract Type ConcreteType { get; }

    /// <summary>Makes the scope of some of the values.</summary>
    public abstract Scope CreateScope(ReadOnlySpan<TSource> values, PlanSelection selection, Scope parent, int field, int[]? rows);
}
