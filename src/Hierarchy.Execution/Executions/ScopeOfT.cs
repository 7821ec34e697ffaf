using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Executions;

/// <summary>A scope with its sources.</summary>
internal sealed class Scope<TSource>(
    ReadOnlyMemory<TSource> sources,
    PlanSelection selection,
    Scope? parent,
    int parentField,
    int[]? parentItems) : Scope(sources.Length, selection, parent, parentField, parentItems)
{
    public ReadOnlyMemory<TSource> Sources { get; } = sources;
}
