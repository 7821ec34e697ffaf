using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// Commits on either replica, each read on the other one, and readers on both: every answer is compared with what its revision says. The
/// first that differs, and any error, ends it and is thrown to the test.
/// </summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly Town _town;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task[] _running;
    private int _done;

    public Load(Town town, Replica first, Replica second)
    {
        _town = town;
        _running =
        [
            Task.Run(() => WriteAsync(first, second)),
            .. new[] { first, second, first, second }.Select(replica => Task.Run(() => ReadAsync(replica))),
        ];
    }

    /// <summary>Completes once so many more commits were read on the other replica.</summary>
    public async Task MoreAsync(int pairs)
    {
        var goal = Volatile.Read(ref _done) + pairs;
        await Patience.UntilAsync(async () =>
        {
            if (_running.FirstOrDefault(task => task.IsCompleted) is { } ended)
            {
                await ended;
            }

            return Volatile.Read(ref _done) >= goal;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running);
        _stopping.Dispose();
    }

    /// <summary>Whether what a session answers is of its revision.</summary>
    public static async Task AssertTrueAsync(IGraphSession session, Town town)
    {
        var reader = new SketchReader(session, town.Sketch);
        var step = (int)session.Revision.Number - 1;
        var name = (await session.ReadAsync(NodeProperties.Name, await reader.RefsAsync("D"), CancellationToken.None))[0].ToString();
        var holders = await reader.MeasureAsync(MeasureList.OfficeHolders, "D");
        if (name != Town.NameOf(step) || holders != Town.HoldersOf(step))
        {
            throw new InvalidOperationException($"Step {step} is called '{name}' and has {holders} holders.");
        }
    }

    private async Task WriteAsync(Replica writer, Replica reader)
    {
        while (!_stopping.IsCancellationRequested)
        {
            var revision = await writer.CommitAsync(_town.Next);
            await AssertTrueAsync(await reader.OpenAsync(new ReadOptions { MinRevision = revision }), _town);
            (writer, reader) = (reader, writer);
            Interlocked.Increment(ref _done);
        }
    }

    private async Task ReadAsync(Replica replica)
    {
        while (!_stopping.IsCancellationRequested)
        {
            await AssertTrueAsync(await replica.OpenAsync(), _town);
            await Task.Yield();
        }
    }
}
