using CsCheck;
using StackExchange.Redis;
using Xunit;

namespace Hierarchy.Redis.Tests;

public sealed class AnnouncementTests
{
    [Fact]
    public void What_is_announced_is_read()
        => Gen.Long[1, long.MaxValue].Sample(number =>
            Announcement.TryRead(Announcement.Of(new Revision(number)), out var revision) && revision.Number == number);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:")]
    [InlineData("1:0")]
    [InlineData("1:-5")]
    [InlineData("1:+5")]
    [InlineData("1: 5")]
    [InlineData("1:5 ")]
    [InlineData("1:5,6")]
    [InlineData("1:9223372036854775808")]
    [InlineData("1:00000000000000000000000000000000000000005")]
    [InlineData("2:5")]
    [InlineData("5")]
    [InlineData("一:五")]
    public void Garbage_is_nothing(string message) => Assert.False(Announcement.TryRead(message, out _));

    [Fact]
    public void Nothing_is_nothing() => Assert.False(Announcement.TryRead(RedisValue.Null, out _));
}
