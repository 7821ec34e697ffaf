using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Two replicas over one store with a town in it, and writers in both.</summary>
internal sealed class ReplicaRun : IAsyncDisposable
{
    private const int WriterCount = 16;

    private ReplicaRun(Neo4jStore store, Replica[] replicas, Ledger ledger)
    {
        (Store, Replicas, Ledger) = (store, replicas, ledger);
        Writers = [.. Enumerable.Range(0, WriterCount)
            .Select(number => new ReplicaWriter(replicas[number % replicas.Length], number, ledger))];
    }

    public Neo4jStore Store { get; }

    public IReadOnlyList<Replica> Replicas { get; }

    public IReadOnlyList<ReplicaWriter> Writers { get; }

    public Ledger Ledger { get; }

    /// <exception cref="SkipException">There is no server.</exception>
    public static async Task<ReplicaRun> StartAsync(Neo4jStore store, Ledger ledger)
    {
        Replica[] replicas = [await Replica.StartAsync(store), await Replica.StartAsync(store)];
        var founding = ReplicaTown.Founding();
        ledger.Acknowledge(founding, await replicas[0].Journal.CommitAsync(founding, CancellationToken.None));
        foreach (var replica in replicas)
        {
            await replica.Engine.WaitForAsync(new Revision(1), Replica.Patience, CancellationToken.None);
        }

        return new ReplicaRun(store, replicas, ledger);
    }

    /// <summary>All writers at once.</summary>
    public Task WriteAsync(Func<ReplicaWriter, Task> work) => Task.WhenAll(Writers.Select(writer => Task.Run(() => work(writer))));

    public Task AssertHoldsAsync() => new ReplicaCheck(Store, Replicas, Ledger).HoldsAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in Replicas)
        {
            await replica.DisposeAsync();
        }
    }
}
