namespace Hierarchy.Sqlite;

/// <summary>Applies the log from its beginning and notes what in it cannot have been committed.</summary>
internal sealed class LogReplay(FindingList findings)
{
    public Dictionary<NodeId, NodeData> Nodes { get; } = [];

    /// <summary>The unique name that each node holds; a node without one is not here.</summary>
    public Dictionary<NodeId, string> Claims { get; } = [];

    public Dictionary<RelationshipId, RelationshipData> Relationships { get; } = [];

    /// <returns>What the row made of the store; null = it cannot have been committed.</returns>
    public PreparedCommit? Apply(LogRow row)
    {
        PreparedCommit prepared;
        try
        {
            prepared = LogReader.Prepare(row);
        }
        catch (ImpossibleFactException exception)
        {
            findings.Add("LOG_IMPOSSIBLE", $"Commit {row.Revision}: {exception.Message}");
            return null;
        }

        if (!JsonWriting.Utf8(prepared.ChangeSet.Mutation.Value).AsSpan().SequenceEqual(row.Mutation))
        {
            findings.Add("MUTATION_DIFFERS", $"Commit {row.Revision} stands in the log under another mutation id than its own.");
        }

        ApplyFacts(prepared, row.Revision);
        foreach (var (node, _) in prepared.Written)
        {
            if (!Nodes.ContainsKey(node))
            {
                findings.Add("LOG_IMPOSSIBLE", $"Commit {row.Revision} writes at node {node}, which does not exist.");
            }
        }

        ApplyClaims(prepared);
        return prepared;
    }

    /// <summary>Compares a checkpoint of the revision that the replay has come to.</summary>
    public void Compare(GraphImage checkpoint)
    {
        var same = checkpoint.Nodes.Count == Nodes.Count
            && checkpoint.Relationships.Count == Relationships.Count
            && checkpoint.Nodes.All(node => node.Equals(Nodes.GetValueOrDefault(node.Id)))
            && checkpoint.Relationships.All(relationship => relationship.Equals(Relationships.GetValueOrDefault(relationship.Id)));
        if (!same)
        {
            findings.Add("CHECKPOINT_DIFFERS", $"The checkpoint is not what the log makes up to commit {checkpoint.Revision}.");
        }
    }

    private void ApplyFacts(PreparedCommit prepared, Revision revision)
    {
        foreach (var fact in prepared.Nodes)
        {
            if (Nodes.ContainsKey(fact.After.Id) == fact.Before is null)
            {
                findings.Add("LOG_IMPOSSIBLE", $"Commit {revision} creates what exists or changes what does not: node {fact.After.Id}.");
            }

            Nodes[fact.After.Id] = fact.After;
        }

        foreach (var fact in prepared.Relationships)
        {
            if (Relationships.ContainsKey(fact.After.Id) == fact.Before is null)
            {
                findings.Add(
                    "LOG_IMPOSSIBLE", $"Commit {revision} opens what exists or alters what does not: relationship {fact.After.Id}.");
            }

            Relationships[fact.After.Id] = fact.After;
        }
    }

    private void ApplyClaims(PreparedCommit prepared)
    {
        foreach (var id in prepared.Frees)
        {
            Claims.Remove(id);
        }

        foreach (var (claim, id) in prepared.Takes)
        {
            Claims[id] = claim;
        }
    }
}
