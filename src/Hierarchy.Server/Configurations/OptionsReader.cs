using Hierarchy.Redis;

namespace Hierarchy.Server.Configurations;

/// <summary>Reads the settings and refuses what it does not know, with the key's name.</summary>
internal static class OptionsReader
{
    /// <summary>Reads what a command needs from where the server does: appsettings.json, the environment, the command line.</summary>
    /// <exception cref="ConfigurationRefusedException">A key is unknown or its value out of range.</exception>
    public static HierarchyOptions Read(string[] settings) => Read(WebApplication.CreateSlimBuilder(settings).Configuration);

    /// <summary>Reads and checks the settings of a server.</summary>
    /// <exception cref="ConfigurationRefusedException">A key is unknown or its value out of range.</exception>
    public static HierarchyOptions Read(IConfiguration configuration)
    {
        var settings = new SettingReader(configuration);
        var defaults = new HierarchyOptions { TimeZone = ReadTimeZone(settings.Find("Hierarchy:TimeZone")) };
        var options = defaults with
        {
            Store = ReadStore(settings.Find("Hierarchy:Store")),
            Neo4j = Neo4jSettings.Read(settings, defaults.Neo4j),
            Redis = RedisSettings.Read(settings, new RedisOptions()),
            EmbeddedPath = settings.Text("Hierarchy:Embedded:Path", defaults.EmbeddedPath),
            Seed = settings.Text("Hierarchy:Seed", defaults.Seed!) is var seed && seed == "none" ? null : seed,
            Limits = ReadLimits(settings, defaults.Limits),
        };
        settings.RefuseUnknown("Hierarchy");
        // Whatever the store needs is asked for now, not at the first use.
        _ = options.Address();
        return options;
    }

    private static RequestLimits ReadLimits(SettingReader settings, RequestLimits defaults) => new()
    {
        RequestBytes = (int)settings.Number("Hierarchy:Limits:RequestBytes", defaults.RequestBytes, 1_000, 100_000_000),
        Rows = settings.Number("Hierarchy:Limits:Rows", defaults.Rows, 1_000, 1_000_000_000_000),
        Seconds = (int)settings.Number("Hierarchy:Limits:Seconds", defaults.Seconds, 1, 3_600),
        RevisionSeconds = (int)settings.Number("Hierarchy:Limits:RevisionSeconds", defaults.RevisionSeconds, 0, 3_600),
    };

    private static StoreKind ReadStore(string? name)
    {
        if (name is null)
        {
            return StoreKind.Embedded;
        }

        foreach (var kind in Enum.GetValues<StoreKind>())
        {
            if (name.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        throw new ConfigurationRefusedException(
            "Hierarchy:Store", $"'{name}' is not a store; there are {string.Join(" and ", Enum.GetNames<StoreKind>())}.");
    }

    private static TimeZoneInfo ReadTimeZone(string? name)
    {
        if (name is null)
        {
            return DefaultTimeZone();
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new ConfigurationRefusedException(
                "Hierarchy:TimeZone", $"'{name}' is not a time zone of this machine; for instance 'Asia/Shanghai'.");
    }

    /// <summary>China's, also on a machine that has no table of time zones: UTC+8 without summer time.</summary>
    private static TimeZoneInfo DefaultTimeZone()
        => TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Asia/Shanghai", "Asia/Shanghai");
}
