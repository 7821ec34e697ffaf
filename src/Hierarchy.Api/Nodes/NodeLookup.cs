using Hierarchy.Api.Identity;

namespace Hierarchy.Api.Nodes;

/// <summary>Finds nodes by what clients call them.</summary>
internal static class NodeLookup
{
    /// <summary>The nodes with these global ids, in this order; none for each id that is unknown or malformed.</summary>
    public static async ValueTask<TypedNode[]> ByGlobalIdsAsync(
        IGraphSession session, IReadOnlyList<string> globalIds, CancellationToken cancellationToken)
    {
        var ids = new NodeId[globalIds.Count];
        var said = new NodeType?[globalIds.Count];
        for (var row = 0; row < ids.Length; row++)
        {
            if (GlobalId.TryRead(globalIds[row], out var type, out ids[row]))
            {
                said[row] = type;
            }
        }

        var nodes = await session.FindByIdAsync(ids, cancellationToken);
        var types = await session.ReadAsync(NodeProperties.Type, nodes, cancellationToken);
        var found = new TypedNode[ids.Length];
        for (var row = 0; row < ids.Length; row++)
        {
            // A malformed id asked for the id that no node has.
            found[row] = said[row] == types[row] ? new TypedNode(nodes[row], types[row]) : default;
        }

        return found;
    }

    /// <summary>The node of one type with this global id; none for an unknown or malformed one, and for a node of another type.</summary>
    public static async ValueTask<NodeRef> ByGlobalIdAsync(
        IGraphSession session, NodeType type, string globalId, CancellationToken cancellationToken)
    {
        var found = await ByGlobalIdsAsync(session, [globalId], cancellationToken);
        return found[0].Type == type ? found[0].Node : NodeRef.None;
    }

    /// <summary>The node of one type with this code or key; none for an unknown one.</summary>
    public static async ValueTask<NodeRef> ByKeyAsync(IGraphSession session, NodeType type, string key, CancellationToken cancellationToken)
    {
        var found = await session.FindByKeyAsync(type, new[] { key }, cancellationToken);
        return found[0];
    }
}
