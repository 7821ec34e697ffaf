using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Engine;
using Hierarchy.Neo4j;
using Hierarchy.Redis;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>From the answer to a commit at one replica until another one can be read at its revision.</summary>
internal static class FollowPart
{
    private const int Commits = 200;
    private const double WantedWithRedis = 0.05;

    /// <summary>Long enough that a replica is idle again, and polls as seldom as it does then.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task MeasureAsync(Neo4jOptions options, ReferenceMix mix, RatioTable table, CancellationToken cancellationToken)
    {
        var polling = await MeasureAsync(options, mix, journal => journal, journal => journal, "poll", cancellationToken);
        table.Add(RatioRow.AtMost(
            "8",
            "a commit is readable on a second replica, p99, by polls",
            Figures.Duration(polling.P99),
            $"a poll: {Figures.Duration(options.IdlePoll.TotalSeconds)}; median {Figures.Duration(polling.Median)}",
            polling.P99 / options.IdlePoll.TotalSeconds,
            limit: 1));
        try
        {
            await using var redis = await RedisServer.ObtainAsync();
            await using var one = RedisConnection.Open(new RedisOptions { Configuration = redis.Configuration });
            await using var other = RedisConnection.Open(new RedisOptions { Configuration = redis.Configuration });
            var announced = await MeasureAsync(options, mix, one.Announce, other.Announce, "redis", cancellationToken);
            table.Add(RatioRow.AtMost(
                "8",
                "the same, announced through Redis",
                Figures.Duration(announced.P99),
                $"{Figures.Duration(WantedWithRedis)}; median {Figures.Duration(announced.Median)}",
                announced.P99 / WantedWithRedis,
                limit: 1));
        }
        catch (SkipException reason)
        {
            await Console.Error.WriteLineAsync($"Not measured with Redis: {reason.Message}");
        }
    }

    private static async Task<Latencies> MeasureAsync(
        Neo4jOptions options,
        ReferenceMix mix,
        Func<IJournal, IJournal> writing,
        Func<IJournal, IJournal> following,
        string name,
        CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        await using var writer = writing(await Neo4jJournals.OpenAsync(options, time, cancellationToken));
        await using var reader = following(await Neo4jJournals.OpenAsync(options, time, cancellationToken));
        await using var replica = new GraphEngine(reader, time, TimeZoneInfo.Utc);
        await replica.StartAsync(cancellationToken);
        var seconds = new double[Commits];
        for (var i = 0; i < Commits; i++)
        {
            await Task.Delay(Pause, cancellationToken);
            var change = Changes.MoveIn(new Revision(1), FormattableString.Invariant($"{name}{i}"), mix.Leaf.Parent.Source);
            var receipt = await writer.CommitAsync(change, cancellationToken);
            var start = time.GetTimestamp();
            await replica.WaitForAsync(receipt.Revision, Patience, cancellationToken);
            seconds[i] = time.GetElapsedTime(start).TotalSeconds;
        }

        return Latencies.Of(seconds);
    }
}
