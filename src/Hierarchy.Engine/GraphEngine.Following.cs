namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    private Task _checkpoint = Task.CompletedTask;
    private Revision _checkpointed;

    /// <summary>How it is doing. Asking takes no lock: a large commit that is being applied keeps no probe waiting.</summary>
    public GraphEngineState State
    {
        get
        {
            var moment = Moment;
            var current = moment.Snapshot;
            return new GraphEngineState(
                current?.Revision ?? Revision.Zero, current?.Day ?? Today, moment.CheckedAt, AgeOf(moment), moment.Failure);
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
            _checkpointed = image.Revision;
            var today = Today;
            var turned = today == snapshot.Day ? snapshot : snapshot.With([], snapshot.Revision, today, preview: false, cancellationToken);
            // Another load has slots of its own, and the same revision may be of another history: what was made of the last one goes with
            // it.
            Publish(Answered() with { Views = new DayViews(_options.ViewsKept) }, turned, changedIds: null);
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await WaitForNewsAsync(Current!.Revision, stopping);
                await ReadFeedAsync(stopping);
                _followFailures.Succeeded();
                _misfits.Succeeded();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Reads go on at what was loaded last; readiness and operators hear why nothing newer comes.
                lock (_publishing)
                {
                    Volatile.Write(ref _moment, Moment with { Failure = failure });
                }

                _followFailures.Failed(failure);
                await Task.Delay(_options.RetryDelay, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitForNewsAsync(Revision since, CancellationToken stopping)
    {
        using var enough = new CancellationTokenSource(_options.AskAgain, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, stopping);
        try
        {
            await _journal.WaitAsync(since, ended.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nothing new was told: whether nothing is there says the feed.
        }
    }

    private async Task ReadFeedAsync(CancellationToken stopping)
    {
        var page = await _journal.FeedAsync(Current!.Revision, _options.FeedLimit, stopping);
        var newer = page.Commits.SkipWhile(commit => commit.Revision <= Current!.Revision).ToList();
        var hasGap = newer.Count > 0 && newer[0].Revision != Current!.Revision.Next;
        if (page.LoadAnew || hasGap || !TryApply(newer))
        {
            await LoadAsync(stopping);
            return;
        }

        OfferCheckpoint();
    }

    /// <summary>
    /// Whether the commits fit what is in memory. The same page never would: the graph is loaded anew, for the store may be right where
    /// memory is not.
    /// </summary>
    private bool TryApply(List<Commit> commits)
    {
        try
        {
            lock (_publishing)
            {
                Apply(commits);
            }

            return true;
        }
        catch (Exception failure)
        {
            _misfits.Failed(failure);
            return false;
        }
    }

    /// <summary>As it is, but the journal has just answered.</summary>
    private EngineMoment Answered() => Moment with { CheckedAt = _time.GetUtcNow(), Failure = null };

    /// <summary>Carries commits over in one step, so that a page that several of them write is copied once.</summary>
    private void Apply(List<Commit> commits)
    {
        if (commits.Count == 0)
        {
            Volatile.Write(ref _moment, Answered());
            return;
        }

        var current = Current!;
        var facts = commits.SelectMany(commit => commit.Facts).ToList();
        var applied = current.With(facts, commits[^1].Revision, current.Day, preview: false);
        Publish(Answered(), applied, ChangedIds(facts));
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

        _checkpoint = SaveCheckpointAsync(current, _stopping.Token);
    }

    /// <summary>After one that fails the next commit offers one again, but not before the delay is over.</summary>
    private async Task SaveCheckpointAsync(Snapshot current, CancellationToken stopping)
    {
        try
        {
            await Task.Run(async () => await _journal.SaveCheckpointAsync(current.ToImage(stopping), stopping), stopping);
            _checkpointed = current.Revision;
            _checkpointFailures.Succeeded();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // A checkpoint only shortens the next load: the end does not wait for it.
        }
        catch (Exception failure)
        {
            _checkpointFailures.Failed(failure);
            await Task.Delay(_options.RetryDelay, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
