namespace Hierarchy.Neo4j;

/// <summary>What stands in the store by the word of the journal: all commits, applied one after the other.</summary>
internal sealed class JournalReplay
{
    public Dictionary<NodeId, NodeState> Nodes { get; } = [];

    public Dictionary<RelationshipId, RelationshipState> Relationships { get; } = [];

    /// <summary>The last commit that was applied.</summary>
    public Revision Revision { get; private set; }

    /// <summary>Applies a commit, or a piece of a bulk import.</summary>
    /// <exception cref="ImpossibleFactException">Its facts contradict each other.</exception>
    public PreparedCommit Apply(Revision revision, ChangeSet changeSet)
    {
        var prepared = PreparedCommit.Of(changeSet);
        foreach (var fact in prepared.Nodes)
        {
            if (Nodes.TryGetValue(fact.After.Id, out var state))
            {
                state.Data = fact.After;
            }
            else
            {
                Nodes.Add(fact.After.Id, new NodeState { Data = fact.After });
            }
        }

        foreach (var node in prepared.Frees)
        {
            Nodes[node].Claim = null;
        }

        foreach (var (claim, node) in prepared.Takes)
        {
            Nodes[node].Claim = claim;
        }

        foreach (var fact in prepared.Relationships)
        {
            Relationships[fact.After.Id] = new RelationshipState(fact.After, StoredTypes.Of(fact.After, changeSet.Today));
        }

        Stamp(prepared.Written, revision);
        Revision = revision;
        return prepared;
    }

    private void Stamp(IReadOnlyList<Reliance> written, Revision revision)
    {
        foreach (var (node, aspects) in written)
        {
            if (!Nodes.TryGetValue(node, out var state))
            {
                continue;
            }

            for (var i = 0; i < StampNames.All.Count; i++)
            {
                if (aspects.HasFlag(StampNames.All[i].Aspect))
                {
                    state.Stamps[i] = revision.Number;
                }
            }
        }
    }
}
