using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Nodes;

/// <summary>Binds the interface <c>Node</c> and the unions: their columns know the type of every node.</summary>
internal static class AbstractTypeBindings
{
    private static readonly string[] Names = Enum.GetNames<NodeType>();

    public static void Add(SchemaBindings bindings)
    {
        Add(bindings, "Node", Enum.GetValues<NodeType>());
        Add(bindings, "AppointmentPlace", NodeType.OrgUnit, NodeType.Body);
        Add(bindings, "MatrixMember", NodeType.OrgUnit, NodeType.Person, NodeType.WorkUnit, NodeType.Body);
    }

    private static void Add(SchemaBindings bindings, string name, params ReadOnlySpan<NodeType> types)
    {
        var type = bindings.Abstract<TypedNode>(name, ResolveTypes);
        foreach (var possible in types)
        {
            type.As(Names[(int)possible], static node => node.Node);
        }
    }

    private static void ResolveTypes(RequestContext context, ReadOnlySpan<TypedNode> nodes, Span<string?> typeNames)
    {
        for (var row = 0; row < nodes.Length; row++)
        {
            typeNames[row] = Names[(int)nodes[row].Type];
        }
    }
}
