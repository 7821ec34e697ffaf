namespace Hierarchy.Specification;

/// <summary>
/// The reference journal: the contract of <see cref="IJournal"/> in the plainest form, with all checks and nothing durable. Tests use it where the store does
/// not matter, and compare others with it.
/// </summary>
/// <param name="retained">How many commits the feed keeps; who asks for older ones must load anew.</param>
public sealed class InMemoryJournal(int retained = int.MaxValue) : IJournal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<NodeId, NodeData> _nodes = [];
    private readonly Dictionary<RelationshipId, RelationshipData> _relationships = [];
    private readonly Dictionary<string, NodeId> _claims = [];
    private readonly Dictionary<NodeId, string> _held = [];
    private readonly Dictionary<(NodeId Node, Aspects Aspect), Revision> _written = [];
    private readonly Dictionary<MutationId, Revision> _mutations = [];
    private readonly List<Commit> _commits = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    /// <inheritdoc/>
    public JournalFeatures Features { get; } = new(
        Durable: false, Checkpoints: true, Shared: false, "It lives in the memory of one process; a checkpoint is only remembered.");

    /// <summary>The last checkpoint that was offered; null = none.</summary>
    public GraphImage? Checkpoint { get; private set; }

    /// <summary>What every member throws from now on; null = it works again.</summary>
    public Exception? Failure
    {
        get => _failure;
        set
        {
            lock (_lock)
            {
                _failure = value;
                WakeFollowers();
            }
        }
    }

    private Revision Newest => new(_commits.Count);

    /// <inheritdoc/>
    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            cancellationToken.ThrowIfCancellationRequested();
            if (_mutations.TryGetValue(changeSet.Mutation, out var known))
            {
                return new(new CommitReceipt(known, Replayed: true));
            }

            CheckReliances(changeSet);
            if (changeSet.Facts.Count == 0)
            {
                return new(new CommitReceipt(Newest, Replayed: false));
            }

            var prepared = PreparedCommit.Of(changeSet);
            CheckClaims(prepared);
            CheckFacts(prepared);
            Write(prepared);
            WakeFollowers();
            return new(new CommitReceipt(Newest, Replayed: false));
        }
    }

    /// <inheritdoc/>
    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            return new(_mutations.TryGetValue(mutation, out var revision) ? revision : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            return new(new GraphImage(Newest, [.. _nodes.Values], [.. _relationships.Values]));
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            if (Checkpoint is null || Checkpoint.Revision < image.Revision)
            {
                Checkpoint = image;
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            if (since < Newest && Newest.Number - since.Number > retained)
            {
                return new(new FeedPage([], LoadAnew: true));
            }

            return new(new FeedPage([.. _commits.Skip((int)since.Number).Take(limit)], LoadAnew: false));
        }
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        Task next;
        lock (_lock)
        {
            ThrowIfFailing();
            if (since < Newest)
            {
                return;
            }

            next = _next.Task;
        }

        await next.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            var history = _commits
                .Select(commit => commit with { Facts = [.. commit.Facts.Where(fact => Concerns(fact, node))] })
                .Where(commit => commit.Facts.Count > 0);
            return new([.. history]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            var findings = _relationships.Values
                .Where(relationship => !_nodes.ContainsKey(relationship.Source) || !_nodes.ContainsKey(relationship.Target))
                .Select(relationship => new Finding("DANGLING_RELATIONSHIP", $"The relationship {relationship.Id} misses an end."));
            return new([.. findings]);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool Concerns(Fact fact, NodeId node) => fact switch
    {
        NodeFact nodeFact => nodeFact.After.Id == node,
        RelationshipFact relationshipFact => relationshipFact.After.Source == node || relationshipFact.After.Target == node,
        _ => false,
    };

    private void ThrowIfFailing()
    {
        if (_failure is not null)
        {
            throw _failure;
        }
    }

    private void WakeFollowers()
    {
        var next = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        next.SetResult();
    }

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
                if (relied.Aspects.HasFlag(aspect) && _written.TryGetValue((relied.Node, aspect), out var written) && written > changeSet.Base)
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
            if (_nodes.ContainsKey(fact.After.Id) != (fact.Before is not null))
            {
                throw new ImpossibleFactException($"Node {fact.After.Id} {(fact.Before is null ? "exists already" : "does not exist")}.");
            }
        }

        var created = prepared.Nodes.Select(fact => fact.After.Id).ToHashSet();
        foreach (var fact in prepared.Relationships)
        {
            if (_relationships.ContainsKey(fact.After.Id) != (fact.Before is not null))
            {
                throw new ImpossibleFactException(
                    $"Relationship {fact.After.Id} {(fact.Before is null ? "exists already" : "does not exist")}.");
            }

            foreach (var end in (NodeId[])[fact.After.Source, fact.After.Target])
            {
                if (!_nodes.ContainsKey(end) && !created.Contains(end))
                {
                    throw new ImpossibleFactException($"Relationship {fact.After.Id} ends at node {end}, which does not exist.");
                }
            }
        }
    }

    private void Write(PreparedCommit prepared)
    {
        var changeSet = prepared.ChangeSet;
        var revision = Newest.Next;
        foreach (var node in prepared.Frees)
        {
            if (_held.Remove(node, out var claim))
            {
                _claims.Remove(claim);
            }
        }

        foreach (var (claim, node) in prepared.Takes)
        {
            _claims[claim] = node;
            _held[node] = claim;
        }

        foreach (var fact in prepared.Nodes)
        {
            _nodes[fact.After.Id] = fact.After;
        }

        foreach (var fact in prepared.Relationships)
        {
            _relationships[fact.After.Id] = fact.After;
        }

        foreach (var (node, aspects) in prepared.Written)
        {
            foreach (var aspect in Enum.GetValues<Aspects>().Where(aspect => aspect != Aspects.None && aspects.HasFlag(aspect)))
            {
                _written[(node, aspect)] = revision;
            }
        }

        _mutations[changeSet.Mutation] = revision;
        Fact[] facts = [.. prepared.Nodes, .. prepared.Relationships];
        _commits.Add(new Commit(revision, changeSet.Mutation, changeSet.At, changeSet.Actor, changeSet.Reason, facts));
    }
}
