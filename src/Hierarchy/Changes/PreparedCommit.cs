namespace Hierarchy;

/// <summary>
/// What a change set asks of a store, in the one form that every journal writes: facts folded to one per node and relationship, the
/// unique names that are freed and taken, the aspects that are written. Free first, take afterwards: a code freed and taken in one commit
/// (a swap) works.
/// </summary>
public sealed class PreparedCommit
{
    private PreparedCommit(
        ChangeSet changeSet,
        IReadOnlyList<NodeFact> nodes,
        IReadOnlyList<RelationshipFact> relationships,
        IReadOnlyList<NodeId> frees,
        IReadOnlyList<(string Claim, NodeId Node)> takes,
        IReadOnlyList<Reliance> written)
    {
        ChangeSet = changeSet;
        Nodes = nodes;
        Relationships = relationships;
        Frees = frees;
        Takes = takes;
        Written = written;
    }

    /// <summary>What was asked.</summary>
    public ChangeSet ChangeSet { get; }

    /// <summary>One fact per node: the first before, the last after; in the order of first mention.</summary>
    public IReadOnlyList<NodeFact> Nodes { get; }

    /// <summary>One fact per relationship: the first before, the last after; in the order of first mention.</summary>
    public IReadOnlyList<RelationshipFact> Relationships { get; }

    /// <summary>The nodes whose unique name goes or changes.</summary>
    public IReadOnlyList<NodeId> Frees { get; }

    /// <summary>The unique names that nodes take, after the frees.</summary>
    public IReadOnlyList<(string Claim, NodeId Node)> Takes { get; }

    /// <summary>The aspects that the commit writes, one entry per node, in the order of first mention.</summary>
    public IReadOnlyList<Reliance> Written { get; }

    /// <summary>Folds the facts of a change set and derives what the store must free, take and stamp.</summary>
    /// <exception cref="ImpossibleFactException">Two facts of one node or relationship contradict each other.</exception>
    public static PreparedCommit Of(ChangeSet changeSet)
    {
        var (nodes, relationships) = FactFolder.Fold(changeSet.Facts);
        var written = AspectWriter.Of(nodes, relationships, changeSet.ShapedRoots);
        var frees = new List<NodeId>();
        var takes = new List<(string, NodeId)>();
        foreach (var fact in nodes)
        {
            // A node that was closed by its date, without a commit, still holds its claim in the store: any fact about it frees the claim.
            var held = fact.Before is { } before ? $"{before.Type} {before.Key}" : null;
            var holds = fact.After.ClaimOn(changeSet.Today);
            if (held is not null && held != holds)
            {
                frees.Add(fact.After.Id);
            }

            // A node that had a last day may have been freed of it by a planner with another today: it takes it anew, which harms nothing.
            if (holds is not null && (held != holds || fact.Before?.Closed is not null))
            {
                takes.Add((holds, fact.After.Id));
            }
        }

        return new PreparedCommit(changeSet, nodes, relationships, frees, takes, written);
    }
}
