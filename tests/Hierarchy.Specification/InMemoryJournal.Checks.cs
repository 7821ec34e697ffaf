namespace Hierarchy.Specification;

public sealed partial class InMemoryJournal
{
    private void CheckReliances(ChangeSet changeSet)
    {
        var conflicts = new List<Conflict>();
        foreach (var relied in changeSet.Relied)
        {
            if (!_nodes.ContainsKey(relied.Node))
            {
                conflicts.Add(new Conflict(relied.Node, relied.Aspects, null));
                continue;
            }

            foreach (var aspect in Enum.GetValues<Aspects>().Where(aspect => aspect != Aspects.None))
            {
                if (relied.Aspects.HasFlag(aspect)
                    && _written.TryGetValue((relied.Node, aspect), out var written)
                    && written > changeSet.Base)
                {
                    conflicts.Add(new Conflict(relied.Node, aspect, written));
                }
            }
        }

        if (conflicts.Count > 0)
        {
            throw new CommitConflictException(conflicts);
        }
    }

    private void CheckClaims(PreparedCommit prepared)
    {
        var freed = prepared.Frees.ToHashSet();
        var taken = new Dictionary<string, NodeId>();
        var clashes = new List<ClaimClash>();
        foreach (var (claim, node) in prepared.Takes)
        {
            if (_claims.TryGetValue(claim, out var holder) && holder != node && !freed.Contains(holder))
            {
                clashes.Add(new ClaimClash(claim, node, holder));
            }
            else if (!taken.TryAdd(claim, node))
            {
                clashes.Add(new ClaimClash(claim, node, taken[claim]));
            }
        }

        if (clashes.Count > 0)
        {
            throw new ClaimClashException(clashes);
        }
    }

    private void CheckFacts(PreparedCommit prepared)
    {
        foreach (var fact in prepared.Nodes)
        {
            var known = _nodes.GetValueOrDefault(fact.After.Id);
            if (fact.Before is null != known is null || (known is not null && known.Type != fact.After.Type))
            {
                throw new ImpossibleFactException($"Node {fact.After.Id} is not what the fact says that it was.");
            }
        }

        var created = prepared.Nodes.Select(fact => fact.After.Id).ToHashSet();
        foreach (var (before, after) in prepared.Relationships)
        {
            var known = _relationships.GetValueOrDefault(after.Id);
            if (before is null != known is null
                || (known is not null && (known.Type, known.Source, known.Target) != (after.Type, after.Source, after.Target)))
            {
                throw new ImpossibleFactException($"Relationship {after.Id} is not what the fact says that it was.");
            }

            CheckExists(after.Source);
            CheckExists(after.Target);
        }

        foreach (var root in prepared.ChangeSet.ShapedRoots)
        {
            CheckExists(root);
        }

        void CheckExists(NodeId node)
        {
            if (!_nodes.ContainsKey(node) && !created.Contains(node))
            {
                throw new ImpossibleFactException($"Node {node} does not exist.");
            }
        }
    }
}
