using Hierarchy.Specification;
using Xunit;
using Xunit.Abstractions;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Neo4j is killed under the writers of two replicas, and started again on what it had written.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class KilledStoreTests(ITestOutputHelper output)
{
    private const int CommitsBefore = 100;
    private const int CommitsAfter = 100;

    [SkippableFact]
    public async Task Nothing_acknowledged_is_lost_reads_go_on_and_both_replicas_recover_by_themselves()
    {
        var store = await Neo4jStore.CreateAsync();
        Skip.IfNot(store.Server.CanBeKilled, "The tests did not start this Neo4j, so they do not kill it.");
        await using var run = await ReplicaRun.StartAsync(store, new Ledger(int.MaxValue, TestScale.Of(CommitsBefore)));
        var writing = run.WriteAsync(writer => writer.WriteAsync());
        using var stop = new CancellationTokenSource();
        ReplicaReader[] readers = [.. run.Replicas.Select(replica => new ReplicaReader(replica.Engine))];
        var reading = Task.WhenAll(readers.Select(reader => Task.Run(() => reader.ReadAsync(stop.Token))));

        await run.Ledger.Milestone.WaitAsync(Replica.Patience);
        await store.Server.KillAsync();
        await Task.WhenAll(readers.Select(reader => reader.Aged)).WaitAsync(Replica.Patience);
        var refused = await RefusedAsync(run);

        await store.Server.StartAgainAsync();
        Array.ForEach(readers, reader => reader.StoreIsBack());
        await Task.WhenAll(readers.Select(reader => reader.Fresh)).WaitAsync(Replica.Patience);
        await RepeatAsync(run, refused);
        run.Ledger.StopAfter(TestScale.Of(CommitsAfter));
        await writing.WaitAsync(Replica.Patience);
        await stop.CancelAsync();
        await reading;
        output.WriteLine(run.Ledger.ToString());
        await run.AssertHoldsAsync();
    }

    /// <summary>In each replica a change is planned on what can still be read, and refused as what it is: to be tried again.</summary>
    private static async Task<ChangeSet[]> RefusedAsync(ReplicaRun run)
    {
        var refused = new ChangeSet[run.Replicas.Count];
        for (var i = 0; i < refused.Length; i++)
        {
            var engine = run.Replicas[i].Engine;
            var newcomer = ReplicaTown.Sample.Person($"newcomer {i}");
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.CommitAsync(
                (session, _) => new(refused[i] = new ChangeSetBuilder(session.Revision).Create(newcomer).Build()),
                replan: true,
                readableWithin: null,
                CancellationToken.None));
            Assert.Equal(("STORE_UNAVAILABLE", true), (refusal.Code, refusal.MayRetry));
        }

        return refused;
    }

    /// <summary>What was refused takes effect once it is repeated, in the other replica as well.</summary>
    private static async Task RepeatAsync(ReplicaRun run, ChangeSet[] refused)
    {
        for (var i = 0; i < refused.Length; i++)
        {
            var changeSet = refused[i];
            var receipt = await run.Replicas[^(i + 1)].Engine.CommitAsync(
                (_, _) => new(changeSet), replan: false, readableWithin: null, CancellationToken.None);
            Assert.False(receipt!.Value.Replayed);
            run.Ledger.Acknowledge(changeSet, receipt.Value);
        }
    }
}
