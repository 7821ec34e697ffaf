namespace Hierarchy.Neo4j;

/// <summary>How long who sends a statement again waits before that.</summary>
internal static class Pauses
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The pause after an attempt that failed: twice as long each time, and never the same, lest who met in a deadlock meet again.
    /// </summary>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    public static TimeSpan After(int attempt)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempt, 10) - 1);
        return (doubled < Longest ? doubled : Longest) * (1 + Random.Shared.NextDouble());
    }
}
