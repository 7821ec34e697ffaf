using Hierarchy.Specification;
using Hierarchy.Specification.Servers;
using StackExchange.Redis;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>Passwords: right, wrong, missing, and never told.</summary>
public sealed class AccessTests
{
    private const string Secret = "tr0ub4dor&3";
    private readonly Town _town = new();

    [SkippableTheory]
    [InlineData("{0},password=tr0ub4dor&3")]
    [InlineData("redis://:tr0ub4dor%263@{0}")]
    [InlineData("redis://default:tr0ub4dor%263@{0}/0")]
    public async Task The_right_password_connects(string configuration)
    {
        await using var server = await RedisServer.StartAsync("--requirepass", Secret);
        await using var redis = await Redises.ConnectAsync(Redises.Options(string.Format(configuration, server.Configuration)));
        Assert.True(redis.State.IsConnected);
    }

    [SkippableTheory]
    [InlineData("{0},password=tr0ub4dor&4")]
    [InlineData("{0}")]
    [InlineData("redis://somebody:tr0ub4dor%263@{0}")]
    public async Task A_wrong_one_costs_only_speed(string configuration)
    {
        await using var server = await RedisServer.StartAsync("--requirepass", Secret);
        var options = Redises.Impatient(string.Format(configuration, server.Configuration));
        await using var pair = await Pair.StartAsync(_town, options, TimeSpan.FromMilliseconds(5), isConnected: false);
        await Patience.UntilAsync(() => pair.First.Redis.State.Condition == RedisCondition.RefusesAccess);
        await using var load = new Load(_town, pair.First, pair.Second);
        await load.MoreAsync(30);
        Assert.False(pair.IsConnected);
        Assert.All(pair.First.States, state => Assert.DoesNotContain("tr0ub4dor", state.ToString(), StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task What_is_let_in_later_connects_then()
    {
        await using var server = await RedisServer.StartAsync("--requirepass", Secret);
        await using var redis = RedisConnection.Open(Redises.Impatient(server.Configuration + ",password=another"));
        await Patience.UntilAsync(() => redis.State.Condition == RedisCondition.RefusesAccess);
        var administration = $"{server.Configuration},password={Secret},allowAdmin=true";
        await using var administrator = await ConnectionMultiplexer.ConnectAsync(administration);
        await administrator.GetDatabase().ExecuteAsync("CONFIG", "SET", "requirepass", "another");
        await Patience.UntilAsync(() => redis.State.Condition == RedisCondition.Connected);
    }

    [Fact]
    public void Options_do_not_tell_it()
        => Assert.DoesNotContain(Secret, new RedisOptions { Configuration = "h,password=" + Secret }.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("localhost:6379,passwrd=tr0ub4dor&3")]
    [InlineData("localhost:6379,abortConnect=tr0ub4dor&3")]
    [InlineData("password=tr0ub4dor&3")]
    [InlineData("redis://")]
    [InlineData("redis://:tr0ub4dor&3@h:port")]
    [InlineData("redis://:tr0ub4dor&3@h/tr0ub4dor")]
    [InlineData("redis://h?password=tr0ub4dor&3")]
    public void What_cannot_be_read_is_refused_and_not_repeated(string configuration)
    {
        var options = new RedisOptions { Configuration = configuration };
        var refused = Assert.Throws<ArgumentRefusedException>(() => RedisConnection.Open(options));
        Assert.Equal("Configuration", refused.Argument);
        Assert.DoesNotContain("tr0ub4dor", refused.ToString(), StringComparison.Ordinal);
    }
}
