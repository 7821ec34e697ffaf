namespace Hierarchy.Benchmarks.Timings;

/// <summary>
/// What a call costs in seconds of processor time: who else uses the machine does not count, garbage collection and compilation do.
/// Both sides run in turn, after a warm-up; the median of three counts.
/// </summary>
internal static class Cost
{
    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    /// <summary>One side and the other.</summary>
    public static async Task<(double Left, double Right)> CompareAsync(Func<ValueTask> left, Func<ValueTask> right)
    {
        var (leftCalls, rightCalls) = (await CallsAsync(left), await CallsAsync(right));
        var (lefts, rights) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            lefts[round] = await OfAsync(left, leftCalls);
            rights[round] = await OfAsync(right, rightCalls);
        }

        return (Median(lefts), Median(rights));
    }

    /// <summary>A call that is compared with a figure.</summary>
    public static async Task<double> MedianAsync(Func<ValueTask> call)
    {
        var calls = await CallsAsync(call);
        var costs = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            costs[round] = await OfAsync(call, calls);
        }

        return Median(costs);
    }

    /// <summary>Allocated bytes of a call, by all threads.</summary>
    public static async Task<double> BytesAsync(Func<ValueTask> call, int calls = 200)
    {
        await call();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)calls;
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>Warms up, and says how many calls fill a round.</summary>
    private static async Task<long> CallsAsync(Func<ValueTask> call)
    {
        for (var calls = 1L; ; calls *= 2)
        {
            var each = await OfAsync(call, calls);
            if (each * calls >= WarmUp.TotalSeconds)
            {
                return Math.Max(1, (long)(Round.TotalSeconds / each));
            }
        }
    }

    private static async Task<double> OfAsync(Func<ValueTask> call, long calls)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0L; i < calls; i++)
        {
            await call();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / calls;
    }
}
