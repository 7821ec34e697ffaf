namespace Hierarchy.Benchmarks.Journals;

/// <summary>So many writers, each of which commits again as soon as it was answered.</summary>
/// <param name="start">A revision since which nobody wrote what the commits rely on.</param>
/// <param name="home">Where the new people live.</param>
/// <param name="writers">How many.</param>
/// <param name="prefix">What the keys of the people begin with; another one for each load on one store.</param>
internal sealed class CommitLoad(Revision start, NodeId home, int writers, string prefix = "p")
{
    private int _people;

    /// <summary>Commits per second.</summary>
    public async Task<double> RunAsync(IJournal journal, TimeSpan duration, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync, cancellationToken)));
        return counts.Sum() / time.GetElapsedTime(begun).TotalSeconds;

        async Task<int> WriteAsync()
        {
            var written = 0;
            while (time.GetElapsedTime(begun) < duration)
            {
                var key = FormattableString.Invariant($"{prefix}{Interlocked.Increment(ref _people)}");
                await journal.CommitAsync(Changes.MoveIn(start, key, home), cancellationToken);
                written++;
            }

            return written;
        }
    }
}
