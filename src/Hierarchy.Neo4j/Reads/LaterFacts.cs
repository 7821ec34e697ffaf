namespace Hierarchy.Neo4j;

/// <summary>What the commits said that came while a graph was loaded; what they wrote takes the place of what was read.</summary>
internal sealed class LaterFacts
{
    private readonly Dictionary<NodeId, NodeData> _nodes = [];
    private readonly Dictionary<RelationshipId, RelationshipData> _relationships = [];

    public void Add(IEnumerable<Commit> commits)
    {
        foreach (var fact in commits.SelectMany(commit => commit.Facts))
        {
            switch (fact)
            {
                case NodeFact node:
                    _nodes[node.After.Id] = node.After;
                    break;
                case RelationshipFact relationship:
                    _relationships[relationship.After.Id] = relationship.After;
                    break;
            }
        }
    }

    /// <summary>The graph at the revision of the last commit.</summary>
    public GraphImage ApplyTo(List<NodeData> nodes, List<RelationshipData> relationships, Revision revision)
    {
        nodes.RemoveAll(node => _nodes.ContainsKey(node.Id));
        nodes.AddRange(_nodes.Values);
        relationships.RemoveAll(relationship => _relationships.ContainsKey(relationship.Id));
        relationships.AddRange(_relationships.Values);
        return new GraphImage(revision, nodes, relationships);
    }
}
