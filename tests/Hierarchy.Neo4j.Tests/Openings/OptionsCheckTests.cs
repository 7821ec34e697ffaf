using Xunit;

namespace Hierarchy.Neo4j.Tests;

public sealed class OptionsCheckTests
{
    private static readonly Neo4jOptions Right = new();

    [Fact]
    public void Defaults_are_right() => Right.Check();

    [Fact]
    public void What_is_out_of_range_is_refused_by_name()
    {
        AssertRefused("User", Right with { User = "" });
        AssertRefused("User", Right with { User = "a:b" });
        AssertRefused("Database", Right with { Database = "" });
        AssertRefused("MaxCommits", Right with { MaxCommits = 1_001 });
        AssertRefused("MaxShort", Right with { MaxShort = 0 });
        AssertRefused("MaxLong", Right with { MaxLong = -1 });
        AssertRefused("PageSize", Right with { PageSize = 1_000_001 });
        AssertRefused("BulkFacts", Right with { BulkFacts = 0 });
        AssertRefused("BatchSize", Right with { BatchSize = 1_000_001 });
        AssertRefused("ImportPatience", Right with { ImportPatience = TimeSpan.Zero });
        AssertRefused("ShortTimeout", Right with { ShortTimeout = Timeout.InfiniteTimeSpan });
        AssertRefused("CommitTimeout", Right with { CommitTimeout = TimeSpan.FromDays(2) });
        AssertRefused("LongTimeout", Right with { LongTimeout = TimeSpan.MaxValue });
        AssertRefused("ConnectTimeout", Right with { ConnectTimeout = TimeSpan.Zero });
        AssertRefused("BusyPoll", Right with { BusyPoll = TimeSpan.FromTicks(1) });
        AssertRefused("IdlePoll", Right with { IdlePoll = TimeSpan.FromMinutes(2) });
        AssertRefused("Heartbeat", Right with { Heartbeat = TimeSpan.Zero });
    }

    private static void AssertRefused(string name, Neo4jOptions options)
    {
        var refusal = Assert.Throws<ArgumentRefusedException>(options.Check);
        Assert.Equal(name, refusal.Argument);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }
}
