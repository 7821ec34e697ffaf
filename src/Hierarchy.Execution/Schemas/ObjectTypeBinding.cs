using GraphQL.Types;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Schemas;

/// <summary>An object type with the bindings of all its fields, which share one type of source.</summary>
internal sealed class ObjectTypeBinding
{
    private readonly Dictionary<string, FieldBinding> _fields;
    private readonly FieldBinding _any;

    public ObjectTypeBinding(IObjectGraphType graphType, IReadOnlyCollection<FieldBinding> fields)
    {
        GraphType = graphType;
        _fields = fields.ToDictionary(field => field.FieldName, StringComparer.Ordinal);
        _any = fields.First();
    }

    public IObjectGraphType GraphType { get; }

    public string Name => GraphType.Name;

    public Type SourceType => _any.SourceType;

    public FieldBinding Field(string name) => _fields[name];

    public Scope CreateRoot(PlanSelection selection, object? rootValue) => _any.CreateRoot(selection, rootValue);

    public Scope CreateCastScope(ObjectColumnBase column, PlanSelection selection, Scope parent, int field, int[]? rows)
        => _any.CreateCastScope(column, selection, parent, field, rows);
}
