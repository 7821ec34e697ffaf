namespace Hierarchy.Neo4j;

/// <summary>
/// The last eight digits of the ids of the nodes that a batch mentions, one after the other: by them the history of a node passes over the
/// batches that do not mention it. A few more are read in vain, none is missed.
/// </summary>
internal static class NodeTails
{
    private const int Length = 8;

    public static string Of(NodeId node) => node.ToString()[^Length..];

    public static string Of(IEnumerable<Fact> facts)
    {
        var nodes = new HashSet<NodeId>();
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case NodeFact node:
                    nodes.Add(node.After.Id);
                    break;
                case RelationshipFact relationship:
                    nodes.Add(relationship.After.Source);
                    nodes.Add(relationship.After.Target);
                    break;
            }
        }

        return string.Create(nodes.Count * Length, nodes, static (text, all) =>
        {
            Span<char> id = stackalloc char[32];
            foreach (var node in all)
            {
                node.Value.TryFormat(id, out _, "N");
                id[^Length..].CopyTo(text);
                text = text[Length..];
            }
        });
    }
}
