using System.Collections.Concurrent;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>The server is killed under writers: nothing that was acknowledged is lost, and what was not is found out.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class KillTests
{
    private const int Writers = 6;
    private const int AcknowledgedBefore = 40;
    private const int AcknowledgedAfter = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly SampleTown _town = new("town");
    private readonly ConcurrentDictionary<MutationId, Revision> _acknowledged = [];

    [SkippableFact]
    public async Task Every_change_takes_effect_once_and_whatever_was_acknowledged_is_there()
    {
        var store = await Neo4jStore.CreateAsync();
        Skip.IfNot(store.Server.CanBeKilled, "The tests did not start this Neo4j, so they do not kill it.");
        await using var one = await store.OpenAsync();
        await using var other = await store.OpenAsync();
        await one.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);

        using var stop = new CancellationTokenSource();
        using var patience = new CancellationTokenSource(Patience);
        var writing = Enumerable.Range(0, Writers)
            .Select(number => Task.Run(() => WriteAsync(number % 2 == 0 ? one : other, number, stop.Token)))
            .ToArray();
        await AcknowledgedAsync(AcknowledgedBefore, patience.Token);
        await store.Server.KillAsync();
        var before = _acknowledged.Count;
        await store.Server.StartAgainAsync();
        await AcknowledgedAsync(before + AcknowledgedAfter, patience.Token);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        await AssertWholeAsync(one);
        await AssertWholeAsync(other);
    }

    private async Task AcknowledgedAsync(int count, CancellationToken patience)
    {
        while (_acknowledged.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience);
        }
    }

    /// <summary>Commits one change after the other, each until it is known to have taken effect.</summary>
    private async Task WriteAsync(IJournal journal, int number, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var change = new ChangeSetBuilder(Revision.Zero, $"{number} {i}").Create(_town.Person($"person {number} {i}")).Build();
            while (!_acknowledged.ContainsKey(change.Mutation))
            {
                try
                {
                    _acknowledged[change.Mutation] = (await journal.CommitAsync(change, CancellationToken.None)).Revision;
                }
                catch (StoreUnavailableException exception)
                {
                    Assert.True(exception.MayRetry, exception.ToString());
                    await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
                }
            }
        }
    }

    private async Task AssertWholeAsync(IJournal journal)
    {
        var commits = new List<Commit>();
        while (await journal.FeedAsync(new Revision(commits.Count), 1000, CancellationToken.None) is { Commits: { Count: > 0 } next })
        {
            commits.AddRange(next);
        }

        Assert.Equal(1 + _acknowledged.Count, commits.Count);
        Assert.All(commits.Skip(1), commit => Assert.Equal(commit.Revision, _acknowledged[commit.Mutation]));
        var image = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal(commits.Count, image.Revision.Number);
        Assert.Equal(
            commits.SelectMany(commit => commit.Facts).OfType<NodeFact>().Select(fact => fact.After).OrderBy(node => node.Id),
            image.Nodes.OrderBy(node => node.Id));
    }
}
