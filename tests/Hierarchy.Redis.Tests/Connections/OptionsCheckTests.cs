using Xunit;

namespace Hierarchy.Redis.Tests;

public sealed class OptionsCheckTests
{
    private static readonly RedisOptions Right = new() { Configuration = "localhost" };

    [Fact]
    public void Defaults_are_right() => Right.Check();

    [Theory]
    [InlineData("")]
    [InlineData("Town")]
    [InlineData("a:b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("镇")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_namespace_is_short_and_plain(string name) => AssertRefused("Namespace", Right with { Namespace = name });

    [Fact]
    public void What_is_out_of_range_is_refused_by_name()
    {
        AssertRefused("Timeout", Right with { Timeout = TimeSpan.Zero });
        AssertRefused("Timeout", Right with { Timeout = Timeout.InfiniteTimeSpan });
        AssertRefused("Timeout", Right with { Timeout = TimeSpan.FromHours(1) });
        AssertRefused("ProbeEvery", Right with { ProbeEvery = TimeSpan.Zero });
        AssertRefused("EntryLifetime", Right with { EntryLifetime = TimeSpan.FromDays(2) });
        AssertRefused("SharedFrom", Right with { SharedFrom = 0 });
        AssertRefused("LocalBytes", Right with { LocalBytes = -1 });
    }

    private static void AssertRefused(string name, RedisOptions options)
        => Assert.Equal(name, Assert.Throws<ArgumentRefusedException>(options.Check).Argument);
}
