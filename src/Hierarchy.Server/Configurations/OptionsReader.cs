using System.Globalization;
using Hierarchy.Neo4j;
using Hierarchy.Redis;

namespace Hierarchy.Server.Configurations;

/// <summary>Reads the settings and refuses what it does not know, with the key's name.</summary>
internal static class OptionsReader
{
    private const string Section = "Hierarchy";

    private static readonly string[] KnownKeys =
    [
        "Hierarchy:Store",
        "Hierarchy:Embedded:Path",
        "Hierarchy:Neo4j:Uri",
        "Hierarchy:Neo4j:User",
        "Hierarchy:Neo4j:Password",
        "Hierarchy:Neo4j:Database",
        "Hierarchy:Redis:Configuration",
        "Hierarchy:Redis:Namespace",
        "Hierarchy:Seed",
        "Hierarchy:TimeZone",
        "Hierarchy:Limits:RequestBytes",
        "Hierarchy:Limits:Rows",
        "Hierarchy:Limits:Seconds",
    ];

    /// <summary>Reads what a command needs from where the server does: appsettings.json, the environment, the command line.</summary>
    /// <exception cref="ConfigurationRefusedException">A key is unknown or its value out of range.</exception>
    public static HierarchyOptions Read(string[] settings) => Read(WebApplication.CreateSlimBuilder(settings).Configuration);

    /// <summary>Reads and checks the settings of a server.</summary>
    /// <exception cref="ConfigurationRefusedException">A key is unknown or its value out of range.</exception>
    public static HierarchyOptions Read(IConfiguration configuration)
    {
        RefuseUnknownKeys(configuration);
        var defaults = new HierarchyOptions { TimeZone = ReadTimeZone(configuration["Hierarchy:TimeZone"]) };
        var options = defaults with
        {
            Store = ReadStore(configuration["Hierarchy:Store"]),
            Neo4j = ReadNeo4j(configuration, defaults.Neo4j),
            Redis = ReadRedis(configuration),
            EmbeddedPath = ReadText(configuration, "Hierarchy:Embedded:Path", defaults.EmbeddedPath),
            Seed = ReadText(configuration, "Hierarchy:Seed", defaults.Seed!) is var seed && seed == "none" ? null : seed,
            Limits = new RequestLimits
            {
                RequestBytes = (int)ReadNumber(
                    configuration, "Hierarchy:Limits:RequestBytes", defaults.Limits.RequestBytes, 1_000, 100_000_000),
                Rows = ReadNumber(configuration, "Hierarchy:Limits:Rows", defaults.Limits.Rows, 1_000, 1_000_000_000_000),
                Seconds = (int)ReadNumber(configuration, "Hierarchy:Limits:Seconds", defaults.Limits.Seconds, 1, 3_600),
            },
        };
        // Whatever the store needs is asked for now, not at the first use.
        _ = options.Address();
        return options;
    }

    private static void RefuseUnknownKeys(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.GetSection(Section).AsEnumerable())
        {
            if (value is not null && !KnownKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw new ConfigurationRefusedException(key, $"there is no such setting. Known are {string.Join(", ", KnownKeys)}.");
            }
        }
    }

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

    private static Neo4jOptions ReadNeo4j(IConfiguration configuration, Neo4jOptions defaults) => defaults with
    {
        Uri = configuration["Hierarchy:Neo4j:Uri"] is { } text ? ServerUri.Read("Hierarchy:Neo4j:Uri", text) : defaults.Uri,
        User = ReadUser(ReadText(configuration, "Hierarchy:Neo4j:User", defaults.User)),
        Password = configuration["Hierarchy:Neo4j:Password"] ?? string.Empty,
        Database = ReadText(configuration, "Hierarchy:Neo4j:Database", defaults.Database),
    };

    /// <summary>Basic authentication (RFC 7617) has no name with a colon.</summary>
    private static string ReadUser(string name)
        => name.Contains(':', StringComparison.Ordinal)
            ? throw new ConfigurationRefusedException("Hierarchy:Neo4j:User", "must not have a ':'.")
            : name;

    /// <summary>Empty = no Redis, so that a setting of the environment can be taken back.</summary>
    private static RedisOptions? ReadRedis(IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["Hierarchy:Redis:Configuration"]))
        {
            return null;
        }

        var defaults = new RedisOptions { Configuration = configuration["Hierarchy:Redis:Configuration"]! };
        return defaults with { Namespace = ReadText(configuration, "Hierarchy:Redis:Namespace", defaults.Namespace) };
    }

    private static string ReadText(IConfiguration configuration, string key, string otherwise)
    {
        var value = configuration[key] ?? otherwise;
        return string.IsNullOrWhiteSpace(value) ? throw new ConfigurationRefusedException(key, "is blank.") : value;
    }

    private static long ReadNumber(IConfiguration configuration, string key, long otherwise, long least, long most)
    {
        if (configuration[key] is not { } text)
        {
            return otherwise;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationRefusedException(key, $"'{text}' is not a whole number from {least} to {most}.");
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
