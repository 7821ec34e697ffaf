namespace Hierarchy.Sqlite;

/// <summary>Whether a change set may be committed on what the store holds now; it writes nothing.</summary>
internal sealed class CommitChecker
{
    private readonly IndexState _state;

    public CommitChecker(IndexState state) => _state = state;

    /// <summary>Checks in the order of the port's contract.</summary>
    /// <returns>Why not; null = it may.</returns>
    public RefusalException? Check(PendingCommit commit)
    {
        var conflicts = FindConflicts(commit.ChangeSet);
        if (conflicts.Count > 0)
        {
            return new CommitConflictException(conflicts);
        }

        if (commit.Impossible is not null || commit.ChangeSet.Facts.Count == 0)
        {
            return commit.Impossible;
        }

        var prepared = commit.Prepared!;
        var clashes = FindClashes(prepared);
        if (clashes.Count > 0)
        {
            return new ClaimClashException(clashes);
        }

        return FindImpossible(prepared) is { } message ? new ImpossibleFactException(message) : null;
    }

    private List<Conflict> FindConflicts(ChangeSet changeSet)
    {
        var conflicts = new List<Conflict>();
        foreach (var reliance in changeSet.Relied)
        {
            var node = reliance.Node;
            var exists = _state.FindNode(node) is not null;
            if (exists && _state.FindWritten(node, reliance.Aspects, changeSet.Base) is null)
            {
                continue;
            }

            foreach (var (_, aspect) in reliance.Split())
            {
                var written = _state.FindWritten(node, aspect, changeSet.Base);
                if (!exists || written is not null)
                {
                    conflicts.Add(new Conflict(node, aspect, written));
                }
            }
        }

        return conflicts;
    }

    private List<ClaimClash> FindClashes(PreparedCommit prepared)
    {
        var clashes = new List<ClaimClash>();
        var freed = prepared.Frees.ToHashSet();
        var taken = new Dictionary<string, NodeId>(StringComparer.Ordinal);
        foreach (var (claim, node) in prepared.Takes)
        {
            if (_state.FindHolder(claim) is { } holder && holder != node && !freed.Contains(holder))
            {
                clashes.Add(new ClaimClash(claim, node, holder));
            }
            else if (!taken.TryAdd(claim, node))
            {
                clashes.Add(new ClaimClash(claim, node, taken[claim]));
            }
        }

        return clashes;
    }

    private string? FindImpossible(PreparedCommit prepared)
    {
        var created = new HashSet<NodeId>();
        foreach (var fact in prepared.Nodes)
        {
            var stored = _state.FindNode(fact.After.Id);
            if (fact.Before is null)
            {
                created.Add(fact.After.Id);
            }

            if (fact.Before is null ? stored is not null : stored != fact.After.Type)
            {
                return fact.Before is null
                    ? $"The node {fact.After.Id} is created, but it exists."
                    : $"The {fact.After.Type} {fact.After.Id} is changed, but it does not exist.";
            }
        }

        foreach (var fact in prepared.Relationships)
        {
            var stored = _state.FindRelationship(fact.After.Id);
            var after = new StoredRelationship(fact.After.Type, fact.After.Source, fact.After.Target);
            if (fact.Before is null ? stored is not null : stored != after)
            {
                return fact.Before is null
                    ? $"The relationship {fact.After.Id} is opened, but it exists."
                    : $"The {fact.After.Type} relationship {fact.After.Id} is altered, but it does not exist between these nodes.";
            }
        }

        foreach (var (node, _) in prepared.Written)
        {
            if (!created.Contains(node) && _state.FindNode(node) is null)
            {
                return $"Something is written at node {node}, but it does not exist.";
            }
        }

        return null;
    }
}
