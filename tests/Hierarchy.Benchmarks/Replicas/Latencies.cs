namespace Hierarchy.Benchmarks.Replicas;

/// <summary>How long calls took, in seconds by the clock.</summary>
/// <param name="Median">Half took no longer.</param>
/// <param name="P99">99 of 100 took no longer.</param>
internal readonly record struct Latencies(double Median, double P99)
{
    public static async Task<Latencies> OfAsync(int calls, Func<Task> call)
    {
        var time = TimeProvider.System;
        var seconds = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var start = time.GetTimestamp();
            await call();
            seconds[i] = time.GetElapsedTime(start).TotalSeconds;
        }

        return Of(seconds);
    }

    public static Latencies Of(double[] seconds)
    {
        Array.Sort(seconds);
        return new Latencies(seconds[seconds.Length / 2], seconds[(int)(seconds.Length * 0.99)]);
    }
}
