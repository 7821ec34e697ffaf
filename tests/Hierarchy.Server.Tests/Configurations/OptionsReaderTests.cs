using Hierarchy.Engine;
using Hierarchy.Neo4j;
using Hierarchy.Redis;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Stores;
using Xunit;

namespace Hierarchy.Server.Tests.Configurations;

/// <summary>Every setting reaches what it sets; what is unknown, unreadable or out of range is refused with its key.</summary>
public sealed class OptionsReaderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>What a program must decide itself, because no operator can.</summary>
    private static readonly string[] NotForOperators = [nameof(Neo4jOptions.Create), nameof(Neo4jOptions.OnWarning)];

    [Fact]
    public void Neo4j_is_used_as_the_settings_say()
    {
        var options = Read(
            "Store=Neo4j", "Neo4j:Uri=https://graph:7473/proxy", "Neo4j:User=hierarchy", "Neo4j:Password=x", "Neo4j:Database=city",
            "Neo4j:MaxCommits=5", "Neo4j:MaxShort=6", "Neo4j:MaxLong=7",
            "Neo4j:ConnectTimeout=3s", "Neo4j:ShortTimeout=40s", "Neo4j:CommitTimeout=3m", "Neo4j:LongTimeout=1h",
            "Neo4j:PageSize=2000", "Neo4j:BulkFacts=50000", "Neo4j:BatchSize=4000", "Neo4j:ImportPatience=4m",
            "Neo4j:BusyPoll=10ms", "Neo4j:IdlePoll=500ms", "Neo4j:Heartbeat=2s");

        var expected = new Neo4jOptions
        {
            Uri = new Uri("https://graph:7473/proxy"),
            User = "hierarchy",
            Password = "x",
            Database = "city",
            MaxCommits = 5,
            MaxShort = 6,
            MaxLong = 7,
            ConnectTimeout = 3 * Second,
            ShortTimeout = 40 * Second,
            CommitTimeout = 180 * Second,
            LongTimeout = 3_600 * Second,
            PageSize = 2_000,
            BulkFacts = 50_000,
            BatchSize = 4_000,
            ImportPatience = 240 * Second,
            BusyPoll = 0.01 * Second,
            IdlePoll = 0.5 * Second,
            Heartbeat = 2 * Second,
        };
        Assert.Equal(expected, Assert.IsType<Neo4jAddress>(options.Address()).Options);
        AssertEachDiffers(expected, new Neo4jOptions(), NotForOperators);
    }

    [Fact]
    public void Redis_is_used_as_the_settings_say()
    {
        var options = Read(
            "Redis:Configuration=cache:6379", "Redis:Namespace=city", "Redis:Timeout=50ms", "Redis:ProbeEvery=1s", "Redis:EntryLifetime=5m",
            "Redis:SharedFrom=2000", "Redis:LocalBytes=1000000");

        var expected = new RedisOptions
        {
            Configuration = "cache:6379",
            Namespace = "city",
            Timeout = 0.05 * Second,
            ProbeEvery = Second,
            EntryLifetime = 300 * Second,
            SharedFrom = 2_000,
            LocalBytes = 1_000_000,
        };
        Assert.Equal(expected, options.Redis);
        AssertEachDiffers(expected, new RedisOptions());
    }

    [Fact]
    public void Requests_are_bounded_as_the_settings_say()
    {
        var limits = Read("Limits:RequestBytes=2000", "Limits:Rows=3000", "Limits:Seconds=4", "Limits:RevisionSeconds=6").Limits;

        var expected = new RequestLimits { RequestBytes = 2_000, Rows = 3_000, Seconds = 4, RevisionSeconds = 6 };
        Assert.Equal(expected, limits);
        AssertEachDiffers(expected, new RequestLimits());
        var engine = Deployment.EngineOptions(limits, new CollectingLogger());
        Assert.Equal((6 * Second, new GraphEngineOptions().ReplanTimeout), (engine.RevisionTimeout, engine.ReplanTimeout));
    }

    [Fact]
    public void Without_settings_everything_is_as_by_default()
    {
        var options = Read();

        Assert.Equal(new Neo4jOptions(), options.Neo4j);
        Assert.Null(options.Redis);
        Assert.Equal(new RequestLimits(), options.Limits);
    }

    [Theory]
    [InlineData("Neo4j:Create=false")]
    [InlineData("Neo4j:MaxCommit=5")]
    [InlineData("Redis:Time=1s")]
    [InlineData("Limits:Revision=5")]
    [InlineData("Neo4j:MaxCommits=0")]
    [InlineData("Neo4j:MaxCommits=1001")]
    [InlineData("Neo4j:MaxCommits=99999999999")]
    [InlineData("Neo4j:MaxShort=-1")]
    [InlineData("Neo4j:MaxLong=two")]
    [InlineData("Neo4j:ConnectTimeout=3")]
    [InlineData("Neo4j:ConnectTimeout=0s")]
    [InlineData("Neo4j:ShortTimeout=00:00:40")]
    [InlineData("Neo4j:CommitTimeout=25h")]
    [InlineData("Neo4j:LongTimeout=-5m")]
    [InlineData("Neo4j:LongTimeout=256204779h")]
    [InlineData("Neo4j:LongTimeout=2147483647h")]
    [InlineData("Neo4j:LongTimeout=-2147483648h")]
    [InlineData("Neo4j:PageSize=1000001")]
    [InlineData("Neo4j:BulkFacts=0")]
    [InlineData("Neo4j:BatchSize=1e3")]
    [InlineData("Neo4j:ImportPatience=1 m")]
    [InlineData("Neo4j:BusyPoll=2m")]
    [InlineData("Neo4j:IdlePoll=ms")]
    [InlineData("Neo4j:Heartbeat=")]
    [InlineData("Redis:Namespace=N/N")]
    [InlineData("Redis:Timeout=2m")]
    [InlineData("Redis:ProbeEvery=1ms")]
    [InlineData("Redis:EntryLifetime=25h")]
    [InlineData("Redis:SharedFrom=0")]
    [InlineData("Redis:LocalBytes=16MB")]
    [InlineData("Limits:RevisionSeconds=5s")]
    [InlineData("Limits:RevisionSeconds=3601")]
    [InlineData("Limits:Rows=1")]
    public void What_is_unknown_unreadable_or_out_of_range_is_refused_with_its_key_whatever_is_used(string setting)
    {
        var refusal = Assert.Throws<ConfigurationRefusedException>(() => Read(setting));

        var key = setting[..setting.IndexOf('=', StringComparison.Ordinal)];
        Assert.StartsWith($"Hierarchy:{key}: ", refusal.Message, StringComparison.Ordinal);
    }

    private static HierarchyOptions Read(params string[] settings)
        => OptionsReader.Read([.. settings.Select(setting => $"--Hierarchy:{setting}")]);

    /// <summary>A value that is the default says nothing about its key, and an option that is forgotten here may have none.</summary>
    private static void AssertEachDiffers<T>(T options, T defaults, params string[] exempt)
        => Assert.All(
            typeof(T).GetProperties().Where(property => !exempt.Contains(property.Name)),
            property => Assert.False(Equals(property.GetValue(options), property.GetValue(defaults)), property.Name));
}
