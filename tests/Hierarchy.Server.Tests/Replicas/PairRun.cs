using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>
/// Pairs of a write through one replica and a read through the other one, which asks for the revision of the write's receipt. Each street
/// has a writer, who takes the replicas in turns and has the street for itself: what is read must be what it wrote, neither older nor
/// newer.
/// </summary>
internal sealed class PairRun(IReadOnlyList<RunningServer> replicas, int pairs)
{
    private readonly Stopwatch _running = new();
    private readonly TaskCompletionSource _third = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _twoThirds = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;
    private int _read;

    /// <summary>Completes when a third of the pairs is read.</summary>
    public Task Third => _third.Task;

    /// <summary>Completes when two thirds of the pairs are read.</summary>
    public Task TwoThirds => _twoThirds.Task;

    /// <summary>How many pairs were read as they were written.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>Writes and reads all of them; the first that is wrong ends it.</summary>
    public async Task RunAsync(IReadOnlyList<Street> streets)
    {
        _running.Start();
        using var stop = new CancellationTokenSource();
        await Task.WhenAll(streets.Select((street, number) => Task.Run(() => WriteAsync(street, number, stop))));
        _running.Stop();
    }

    /// <summary>For a log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Read} pairs, 0 stale, {Read / _running.Elapsed.TotalSeconds:0} a second");

    private async Task WriteAsync(Street street, int number, CancellationTokenSource stop)
    {
        try
        {
            for (var step = 1; Interlocked.Increment(ref _begun) <= pairs && !stop.IsCancellationRequested; step++)
            {
                var turn = (number + step) % 2;
                var revision = await replicas[turn].CommitAsync(at => street.Step(step, at));
                await AssertReadAsync(replicas[1 - turn], street, step, revision);
                Count();
            }
        }
        catch (Exception failure)
        {
            _third.TrySetException(failure);
            _twoThirds.TrySetException(failure);
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task AssertReadAsync(RunningServer replica, Street street, int step, Revision revision)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = street.Query }) };
        request.Headers.Add("Hierarchy-Min-Revision", revision.Number.ToString(CultureInfo.InvariantCulture));
        using var response = await replica.Api.Client.SendAsync(request);
        var answer = await ApiAnswer.ReadAsync(response);
        Assert.True(answer.Codes.Count == 0, answer.Text);
        Assert.InRange(answer.Revision, revision.Number, long.MaxValue);
        Assert.Equal(
            (Street.NameAfter(step), Street.HoldersAfter(step)),
            (answer.Value("orgUnit.name"), answer.Number("orgUnit.rollup.officeHolders")));
    }

    private void Count()
    {
        var read = Interlocked.Increment(ref _read);
        if (read == pairs / 3)
        {
            _third.SetResult();
        }

        if (read == pairs * 2 / 3)
        {
            _twoThirds.SetResult();
        }
    }
}
