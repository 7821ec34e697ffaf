using Hierarchy.Specification;
using Microsoft.Extensions.Time.Testing;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// An engine that follows a journal in memory, on a clock that the test moves: one hour before midnight in its time zone.
/// </summary>
internal sealed class EngineBench : IAsyncDisposable
{
    public static readonly TimeZoneInfo TimeZone = TimeZoneInfo.CreateCustomTimeZone("CST", TimeSpan.FromHours(8), "CST", "CST");
    private readonly List<GraphChange> _changes = [];

    private EngineBench() => Engine = new GraphEngine(Journal, Time, TimeZone, new GraphEngineOptions { CheckpointEvery = 3 });

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 6, 1, 15, 0, 0, TimeSpan.Zero));

    public InMemoryJournal Journal { get; } = new(retained: 50);

    public GraphEngine Engine { get; }

    /// <summary>The last publication that was told to observers.</summary>
    public GraphChange LastChange
    {
        get
        {
            lock (_changes)
            {
                return _changes[^1];
            }
        }
    }

    public static async Task<EngineBench> StartAsync()
    {
        var bench = new EngineBench();
        bench.Engine.Observe(change =>
        {
            lock (bench._changes)
            {
                bench._changes.Add(change);
            }
        });
        await bench.Engine.StartAsync(CancellationToken.None);
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
    }
}
