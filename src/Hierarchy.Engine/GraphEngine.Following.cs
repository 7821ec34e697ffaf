namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    private Task _checkpoint = Task.CompletedTask;
    private Revision _checkpointed;
    private Exception? _failure;
    private DateTimeOffset? _checkedAt;

    /// <summary>How it is doing.</summary>
    public GraphEngineState State
    {
        get
        {
            lock (_publishing)
            {
                var revision = _current?.Revision ?? Revision.Zero;
                return new GraphEngineState(_current is not null, revision, _current?.Day ?? Today, _checkedAt, _failure);
            }
        }
    }

    /// <summary>Loads the graph and begins to follow the journal. Called once.</summary>
    /// <exception cref="StoreUnavailableException">The journal cannot be loaded; it may be called again.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_following is not null)
        {
            throw new InvalidOperationException("The engine was started before.");
        }

        await LoadAsync(cancellationToken);
        StartTurning();
        _following = Task.Run(() => FollowAsync(_stopping.Token), CancellationToken.None);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var image = await _journal.LoadAsync(cancellationToken);
        var snapshot = Snapshot.Of(image, Today);
        lock (_publishing)
        {
            Answered();
            _checkpointed = image.Revision;
            Publish(Today == snapshot.Day ? snapshot : snapshot.With([], snapshot.Revision, Today, preview: false), changedIds: null);
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _journal.WaitAsync(Current!.Revision, stopping);
                await ReadFeedAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Reads go on at what was loaded last; the state tells operators and readiness why nothing newer comes.
                lock (_publishing)
                {
                    _failure = failure;
                }

                await Task.Delay(_options.RetryDelay, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ReadFeedAsync(CancellationToken stopping)
    {
        var page = await _journal.FeedAsync(Current!.Revision, _options.FeedLimit, stopping);
        var newer = page.Commits.SkipWhile(commit => commit.Revision <= Current!.Revision).ToList();
        var hasGap = newer.Count > 0 && newer[0].Revision != Current!.Revision.Next;
        if (page.LoadAnew || hasGap)
        {
            await LoadAsync(stopping);
            return;
        }

        lock (_publishing)
        {
            Answered();
            Apply(newer);
        }

        OfferCheckpoint();
    }

    private void Answered()
    {
        _failure = null;
        _checkedAt = _time.GetUtcNow();
    }

    /// <summary>Carries commits over in one step, so that a page that several of them write is copied once.</summary>
    private void Apply(List<Commit> commits)
    {
        if (commits.Count > 0)
        {
            var current = Current!;
            var facts = commits.SelectMany(commit => commit.Facts).ToList();
            Publish(current.With(facts, commits[^1].Revision, current.Day, preview: false), ChangedIds(facts));
        }
    }

    private static HashSet<NodeId> ChangedIds(List<Fact> facts)
    {
        var changed = new HashSet<NodeId>();
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case NodeFact node:
                    changed.Add(node.After.Id);
                    break;
                case RelationshipFact relationship:
                    changed.Add(relationship.After.Source);
                    changed.Add(relationship.After.Target);
                    break;
            }
        }

        return changed;
    }

    private void OfferCheckpoint()
    {
        var current = Current!;
        if (_options.CheckpointEvery == 0 || !_checkpoint.IsCompleted || !_journal.Features.Checkpoints
            || current.Revision.Number - _checkpointed.Number < _options.CheckpointEvery)
        {
            return;
        }

        _checkpointed = current.Revision;
        var stopping = _stopping.Token;
        _checkpoint = Task.Run(async () => await _journal.SaveCheckpointAsync(current.ToImage(stopping), stopping), stopping);
    }
}
