namespace Hierarchy.Specification;

/// <summary>
/// The reference journal: the contract of <see cref="IJournal"/> in the plainest form, with all checks and nothing durable. Tests use it
/// where the store does not matter, and compare others with it.
/// </summary>
/// <param name="retained">How many commits the feed keeps; who asks for older ones must load anew.</param>
public sealed partial class InMemoryJournal(int retained = int.MaxValue) : IJournal
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

    /// <summary>The revision before the first commit that the feed tells.</summary>
    private Revision Loaded { get; set; }

    private Revision Newest => new(Loaded.Number + _commits.Count);

    /// <summary>
    /// Puts a whole graph in the place of what is there, as a bulk import does: it becomes visible by one commit, and followers must load
    /// anew.
    /// </summary>
    /// <param name="nodes">Every node.</param>
    /// <param name="relationships">Every relationship.</param>
    /// <param name="today">The day that decides which nodes hold their unique names.</param>
    /// <returns>The revision that it made.</returns>
    public Revision Import(IEnumerable<NodeData> nodes, IEnumerable<RelationshipData> relationships, DateOnly today)
    {
        lock (_lock)
        {
            Loaded = Newest.Next;
            _commits.Clear();
            _claims.Clear();
            _held.Clear();
            _nodes.Clear();
            _relationships.Clear();
            foreach (var node in nodes)
            {
                _nodes.Add(node.Id, node);
                if (node.ClaimOn(today) is { } claim)
                {
                    _claims[claim] = node.Id;
                    _held[node.Id] = claim;
                }
            }

            foreach (var relationship in relationships)
            {
                _relationships.Add(relationship.Id, relationship);
            }

            WakeFollowers();
            return Loaded;
        }
    }

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
            if (image.Revision > Newest)
            {
                throw new ArgumentException($"Revision {image.Revision} was never committed.", nameof(image));
            }

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
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        lock (_lock)
        {
            ThrowIfFailing();
            if (since < Loaded || since > Newest || Newest.Number - since.Number > retained)
            {
                return new(new FeedPage([], LoadAnew: true));
            }

            return new(new FeedPage([.. _commits.SkipWhile(commit => commit.Revision <= since).Take(limit)], LoadAnew: false));
        }
    }

    /// <inheritdoc/>
    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfFailing();
            return new(_commits.Find(commit => commit.Revision == revision));
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
        _commits.Add(new Commit(
            revision, changeSet.Mutation, changeSet.At, changeSet.Today, changeSet.Actor, changeSet.Reason, changeSet.ShapedRoots, facts));
    }
}
