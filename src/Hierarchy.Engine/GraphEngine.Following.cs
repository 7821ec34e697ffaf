namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    /// <summary>The longest time between two loads that fail: each reads a whole graph beside those who read.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

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
        var untilNextLoad = _options.RetryDelay;
        while (!stopping.IsCancellationRequested)
        {
            var pause = _options.RetryDelay;
            try
            {
                await WaitForNewsAsync(Current!.Revision, stopping);
                if (!await TryReadFeedAsync(stopping))
                {
                    pause = untilNextLoad;
                    untilNextLoad = Longer(untilNextLoad);
                    await LoadAsync(stopping);
                }

                untilNextLoad = _options.RetryDelay;
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
                await Task.Delay(pause, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause)
    {
        if (pause >= LongestPause)
        {
            return pause;
        }

        var doubled = 2 * pause;
        return doubled < LongestPause ? doubled : LongestPause;
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

    /// <summary>Whether what the journal has since can be carried over; else the graph has to be loaded anew.</summary>
    private async Task<bool> TryReadFeedAsync(CancellationToken stopping)
    {
        var page = await _journal.FeedAsync(Current!.Revision, _options.FeedLimit, stopping);
        var newer = page.Commits.SkipWhile(commit => commit.Revision <= Current!.Revision).ToList();
        var hasGap = newer.Count > 0 && newer[0].Revision != Current!.Revision.Next;
        if (page.LoadAnew || hasGap || !TryApply(newer))
        {
            return false;
        }

        OfferCheckpoint();
        return true;
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
}
