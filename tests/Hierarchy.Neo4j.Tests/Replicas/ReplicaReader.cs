using Hierarchy.Engine;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Reads from an engine all the time, and notices when what it reads gets old and when it is fresh again.</summary>
internal sealed class ReplicaReader
{
    private const int Often = 20;

    private readonly GraphEngine _engine;
    private readonly TaskCompletionSource _aged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _fresh = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isBack;

    public ReplicaReader(GraphEngine engine) => _engine = engine;

    /// <summary>Completes when it has read often while the store was away; fails when a read fails.</summary>
    public Task Aged => _aged.Task;

    /// <summary>Completes when it reads without an age, the store being back; fails when a read fails.</summary>
    public Task Fresh => _fresh.Task;

    /// <summary>From now on an answer without an age counts.</summary>
    public void StoreIsBack() => _isBack = true;

    public async Task ReadAsync(CancellationToken stop)
    {
        try
        {
            var last = Revision.Zero;
            for (var aged = 0; !stop.IsCancellationRequested;)
            {
                var isBack = _isBack;
                var session = await _engine.OpenAsync(ReadOptions.Latest, CancellationToken.None);
                Assert.True(session.Revision >= last, $"{session.Revision} was read after {last}.");
                last = session.Revision;
                await AssertReadableAsync(session);
                aged += session.Age is null ? 0 : 1;
                Tell(aged, isBack && session.Age is null);
                await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            }
        }
        catch (Exception failure)
        {
            _aged.TrySetException(failure);
            _fresh.TrySetException(failure);
            throw;
        }
    }

    private void Tell(int aged, bool isFresh)
    {
        if (aged >= Often)
        {
            _aged.TrySetResult();
        }

        if (isFresh)
        {
            _fresh.TrySetResult();
        }
    }

    private static async Task AssertReadableAsync(IGraphSession session)
    {
        var root = await session.FindByIdAsync(new[] { ReplicaTown.Sample.Root.Id }, CancellationToken.None);
        var units = await session.MeasureAsync(root, new MeasureRequest(MeasureList.Units), CancellationToken.None);
        Assert.InRange(units[0], 1, int.MaxValue);
    }
}
