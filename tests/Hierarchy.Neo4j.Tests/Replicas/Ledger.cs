using System.Collections.Concurrent;

namespace Hierarchy.Neo4j.Tests;

/// <summary>
/// What the writers were told: the commits that were acknowledged, as they were planned, and how often they were refused.
/// </summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<Revision, ChangeSet> _acknowledged = [];
    private readonly TaskCompletionSource _milestone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _milestoneAt;
    private volatile int _goal;
    private int _conflicts;
    private int _clashes;
    private int _outages;

    /// <param name="goal">After how many acknowledged commits the writers stop.</param>
    /// <param name="milestone">After how many <see cref="Milestone"/> completes.</param>
    public Ledger(int goal, int milestone = int.MaxValue) => (_goal, _milestoneAt) = (goal, milestone);

    /// <summary>What each revision is known to hold.</summary>
    public IReadOnlyDictionary<Revision, ChangeSet> Acknowledged => _acknowledged;

    /// <summary>How many plans met what others had committed since.</summary>
    public int Conflicts => _conflicts;

    /// <summary>How many took a name that another had taken.</summary>
    public int Clashes => _clashes;

    /// <summary>Completes with so many commits; fails with the first writer who fails.</summary>
    public Task Milestone => _milestone.Task;

    public bool IsFull => _acknowledged.Count >= _goal;

    /// <summary>Lets the writers stop after so many commits more.</summary>
    public void StopAfter(int more) => _goal = _acknowledged.Count + more;

    /// <summary>One mutation makes one revision, and no revision is told to two.</summary>
    public void Acknowledge(ChangeSet changeSet, CommitReceipt receipt)
    {
        if (!_acknowledged.TryAdd(receipt.Revision, changeSet))
        {
            throw new InvalidOperationException(
                $"{receipt.Revision} was acknowledged to {_acknowledged[receipt.Revision].Mutation} and to {changeSet.Mutation}.");
        }

        if (_acknowledged.Count >= _milestoneAt)
        {
            _milestone.TrySetResult();
        }
    }

    public void CountConflict() => Interlocked.Increment(ref _conflicts);

    public void CountClash() => Interlocked.Increment(ref _clashes);

    public void CountOutage() => Interlocked.Increment(ref _outages);

    public override string ToString()
        => $"{_acknowledged.Count} commits, {_conflicts} conflicts, {_clashes} clashes, {_outages} times the store was away.";

    /// <summary>Lets everybody stop.</summary>
    public void Fail(Exception failure)
    {
        _goal = 0;
        _milestone.TrySetException(failure);
    }
}
