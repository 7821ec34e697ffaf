using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>An interface or a union and what tells its values' types, whatever the values are.</summary>
internal abstract class AbstractBinding(string typeName)
{
    public string TypeName { get; } = typeName;

    /// <summary>The type of the values.</summary>
    public abstract Type SourceType { get; }

    /// <summary>Fills in the object type's name of each of the rows, of all rows if <paramref name="rows"/> is null.</summary>
    public abstract void Resolve(ObjectColumnBase column, int[]? rows, RequestContext context, Span<string?> typeNames);

    /// <summary>Whether values can become the sources of an object type.</summary>
    public abstract bool CanConvert(string objectType, Type sourceType);

    /// <summary>Makes the scope of the rows that are of one object type, of all rows if <paramref name="rows"/> is null.</summary>
    public abstract Scope CreateScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows);
}
