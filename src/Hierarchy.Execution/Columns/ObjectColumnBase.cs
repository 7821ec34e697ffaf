using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of objects, whatever the type of their sources.</summary>
public abstract class ObjectColumnBase : Column
{
    private protected ObjectColumnBase(int count)
        : base(count)
    {
    }

    /// <summary>The type of the sources.</summary>
    internal abstract Type SourceType { get; }

    /// <summary>A source as an object; used where sources are references.</summary>
    internal abstract object? ValueAt(int row);

    /// <summary>Makes the scope of the rows in <paramref name="rows"/>, or of all rows when that is null.</summary>
    internal abstract Scope CreateScope(PlanSelection selection, Scope parent, int field, int[]? rows);
}
