namespace Hierarchy.Engine;

/// <summary>
/// The graph in memory. It loads a journal, follows it, and answers from immutable snapshots: readers take no lock and wait for nobody. One
/// follower applies the commits in order; at midnight it carries the graph over into the new day, without a commit.
/// </summary>
public sealed partial class GraphEngine : IGraphStore, IAsyncDisposable
{
    private readonly IJournal _journal;
    private readonly TimeProvider _time;
    private readonly TimeZoneInfo _timeZone;
    private readonly GraphEngineOptions _options;
    private readonly GraphChangeObservers _observers = new();
    private readonly Bell _published = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _publishing = new();
    private readonly FailureTeller _followFailures;
    private readonly FailureTeller _misfits;
    private readonly FailureTeller _checkpointFailures;
    private readonly FailureTeller _turnFailures;
    private EngineMoment _moment = EngineMoment.First;
    private Task? _following;
    private int _disposed;

    /// <summary>Creates an engine; nothing is read before <see cref="StartAsync"/>.</summary>
    /// <param name="journal">The truth; the engine does not dispose it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="timeZone">Where "today" is decided.</param>
    /// <param name="options">How it behaves; null = as by default.</param>
    public GraphEngine(IJournal journal, TimeProvider time, TimeZoneInfo timeZone, GraphEngineOptions? options = null)
    {
        _journal = journal;
        _time = time;
        _timeZone = timeZone;
        _options = options ?? new GraphEngineOptions();
        _followFailures = new FailureTeller(_options.OnFailure);
        _misfits = new FailureTeller(_options.OnFailure);
        _checkpointFailures = new FailureTeller(_options.OnFailure);
        _turnFailures = new FailureTeller(_options.OnFailure);
    }

    /// <summary>Today, in the engine's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _timeZone).DateTime);

    private EngineMoment Moment => Volatile.Read(ref _moment);

    private Snapshot? Current => Moment.Snapshot;

    /// <inheritdoc/>
    public async ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
    {
        if (options.MinRevision is { } revision)
        {
            await WaitForAsync(revision, _options.RevisionTimeout, cancellationToken);
        }

        var moment = Moment;
        var current = moment.Snapshot ?? throw NotLoaded();
        var today = options.Overlay is { } overlay
            ? current.With(overlay, current.Revision, current.Day, preview: true, cancellationToken)
            : current;
        var snapshot = options.AsOf is { } day && day != today.Day ? ViewOf(moment, today, day, options, cancellationToken) : today;
        return new GraphSession(snapshot, today, options.Budget) { Age = AgeOf(moment) };
    }

    /// <summary>What it costs is charged whether or not somebody asked for it before: the same request is always answered alike.</summary>
    private static Snapshot ViewOf(
        EngineMoment moment, Snapshot today, DateOnly day, ReadOptions options, CancellationToken cancellationToken)
    {
        options.Budget?.Charge(today.TurnsUntil(day));
        return options.Overlay is null ? moment.Views!.On(today, day, cancellationToken) : today.On(day, cancellationToken);
    }

    /// <summary>A journal that is frozen fails only after a while: until then it is known by its silence.</summary>
    private TimeSpan? AgeOf(EngineMoment moment)
    {
        if (moment.CheckedAt is not { } checkedAt)
        {
            return null;
        }

        var age = _time.GetUtcNow() - checkedAt;
        var isSilent = _options.AskAgain != Timeout.InfiniteTimeSpan && age > 2 * _options.AskAgain;
        return moment.Failure is not null || isSilent ? age : null;
    }

    /// <summary>Completes once the engine can be read at a revision or a newer one; at once if it can.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="timeout">How long; <see cref="Timeout.InfiniteTimeSpan"/> = as long as it takes.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <exception cref="RevisionNotReachedException">It did not get there in time.</exception>
    public async ValueTask WaitForAsync(Revision revision, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!await ReachesAsync(revision, timeout, cancellationToken))
        {
            throw new RevisionNotReachedException(revision, Current?.Revision ?? Revision.Zero);
        }
    }

    /// <summary>
    /// Tells an observer of each publication, in order, on the thread that publishes: it must return at once. What it throws is dropped.
    /// </summary>
    /// <returns>Disposing it ends the subscription.</returns>
    public IDisposable Observe(Action<GraphChange> observer) => _observers.Add(observer);

    /// <summary>Stops following; what was read stays valid. The second time nothing happens.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_following is { } following)
        {
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await StopTurningAsync();
        await _checkpoint.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    /// <summary>Whether it gets there in time.</summary>
    private async ValueTask<bool> ReachesAsync(Revision revision, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        for (var next = _published.Next; !HasReached(revision); next = _published.Next)
        {
            try
            {
                await next.WaitAsync(Left(timeout, _time.GetElapsedTime(started)), _time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return HasReached(revision);
            }
        }

        return true;
    }

    private static TimeSpan Left(TimeSpan timeout, TimeSpan elapsed)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return timeout;
        }

        return timeout > elapsed ? timeout - elapsed : TimeSpan.Zero;
    }

    private bool HasReached(Revision revision) => Current is { } current && current.Revision >= revision;

    private static StoreUnavailableException NotLoaded() => new("The organization is not loaded yet.", mayRetry: true);

    /// <summary>Makes a snapshot the current one. Only the follower and the turn of the day publish, one at a time.</summary>
    private void Publish(EngineMoment moment, Snapshot snapshot, IReadOnlyCollection<NodeId>? changedIds)
    {
        Volatile.Write(ref _moment, moment with { Snapshot = snapshot });
        _published.Ring();
        _observers.Tell(new GraphChange(snapshot.Revision, snapshot.Day, changedIds));
    }
}
