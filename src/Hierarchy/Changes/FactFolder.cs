using System.Runtime.InteropServices;

namespace Hierarchy;

/// <summary>Folds several facts of one node or relationship into one: the first before, the last after.</summary>
internal static class FactFolder
{
    public static (List<NodeFact> Nodes, List<RelationshipFact> Relationships) Fold(IReadOnlyList<Fact> facts)
    {
        var nodes = new List<NodeFact>();
        var relationships = new List<RelationshipFact>();
        var nodeIndex = new Dictionary<NodeId, int>();
        var relationshipIndex = new Dictionary<RelationshipId, int>();
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case NodeFact node:
                    Add(nodes, nodeIndex, node);
                    break;
                case RelationshipFact relationship:
                    Add(relationships, relationshipIndex, relationship);
                    break;
            }
        }

        return (nodes, relationships);
    }

    private static void Add(List<NodeFact> nodes, Dictionary<NodeId, int> index, NodeFact fact)
    {
        if (fact.Before is { } before && (before.Id != fact.After.Id || before.Type != fact.After.Type))
        {
            throw new ImpossibleFactException($"The fact on node {fact.After.Id} changes its id or type.");
        }

        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, fact.After.Id, out var known);
        if (!known)
        {
            at = nodes.Count;
            nodes.Add(fact);
        }
        else if (fact.Before is null || !fact.Before.Equals(nodes[at].After))
        {
            throw new ImpossibleFactException($"Two facts on node {fact.After.Id} contradict each other.");
        }
        else
        {
            nodes[at] = nodes[at] with { After = fact.After };
        }
    }

    private static void Add(List<RelationshipFact> relationships, Dictionary<RelationshipId, int> index, RelationshipFact fact)
    {
        if (fact.Before is { } before
            && (before.Id, before.Type, before.Source, before.Target)
                != (fact.After.Id, fact.After.Type, fact.After.Source, fact.After.Target))
        {
            throw new ImpossibleFactException($"The fact on relationship {fact.After.Id} changes its id, type or ends.");
        }

        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, fact.After.Id, out var known);
        if (!known)
        {
            at = relationships.Count;
            relationships.Add(fact);
        }
        else if (fact.Before is null || !fact.Before.Equals(relationships[at].After))
        {
            throw new ImpossibleFactException($"Two facts on relationship {fact.After.Id} contradict each other.");
        }
        else
        {
            relationships[at] = relationships[at] with { After = fact.After };
        }
    }
}
