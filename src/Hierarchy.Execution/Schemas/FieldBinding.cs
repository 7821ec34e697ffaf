using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Schemas;

/// <summary>One field of an object type and what resolves it, whatever the type of its sources.</summary>
internal abstract class FieldBinding(string typeName, string fieldName)
{
    public string TypeName { get; } = typeName;

    public string FieldName { get; } = fieldName;

    /// <summary>The type of the sources.</summary>
    public abstract Type SourceType { get; }

    /// <summary>Starts the resolver for all rows of a scope.</summary>
    public abstract ValueTask<Column> ResolveAsync(Scope scope, PlanField field, InputObject arguments, RequestContext context);

    /// <summary>Makes the scope of an operation whose root type this field belongs to.</summary>
    public abstract Scope CreateRoot(PlanSelection selection, object? rootValue);

    /// <summary>Makes a scope from rows of a column whose values are references of another type, by casting them.</summary>
    public abstract Scope CreateCastScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows);
}
