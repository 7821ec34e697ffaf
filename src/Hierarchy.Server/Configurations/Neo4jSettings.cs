using Hierarchy.Neo4j;

namespace Hierarchy.Server.Configurations;

/// <summary>Reads <c>Hierarchy:Neo4j:…</c>. Every key is called as its option.</summary>
internal static class Neo4jSettings
{
    private const string Section = "Hierarchy:Neo4j";

    /// <exception cref="ConfigurationRefusedException">A value cannot be read or is out of its range.</exception>
    public static Neo4jOptions Read(SettingReader settings, Neo4jOptions defaults)
    {
        var options = ReadAll(settings, defaults);
        SettingReader.Check(Section, options.Check);
        return options;
    }

    private static Neo4jOptions ReadAll(SettingReader settings, Neo4jOptions defaults) => defaults with
    {
        Uri = settings.Find($"{Section}:Uri") is { } text ? ServerUri.Read($"{Section}:Uri", text) : defaults.Uri,
        User = ReadUser(settings.Text($"{Section}:User", defaults.User)),
        Password = settings.Find($"{Section}:Password") ?? string.Empty,
        Database = settings.Text($"{Section}:Database", defaults.Database),
        MaxCommits = settings.Count($"{Section}:MaxCommits", defaults.MaxCommits),
        MaxShort = settings.Count($"{Section}:MaxShort", defaults.MaxShort),
        MaxLong = settings.Count($"{Section}:MaxLong", defaults.MaxLong),
        ConnectTimeout = settings.Duration($"{Section}:ConnectTimeout", defaults.ConnectTimeout),
        ShortTimeout = settings.Duration($"{Section}:ShortTimeout", defaults.ShortTimeout),
        CommitTimeout = settings.Duration($"{Section}:CommitTimeout", defaults.CommitTimeout),
        LongTimeout = settings.Duration($"{Section}:LongTimeout", defaults.LongTimeout),
        PageSize = settings.Count($"{Section}:PageSize", defaults.PageSize),
        BulkFacts = settings.Count($"{Section}:BulkFacts", defaults.BulkFacts),
        BatchSize = settings.Count($"{Section}:BatchSize", defaults.BatchSize),
        ImportPatience = settings.Duration($"{Section}:ImportPatience", defaults.ImportPatience),
        BusyPoll = settings.Duration($"{Section}:BusyPoll", defaults.BusyPoll),
        IdlePoll = settings.Duration($"{Section}:IdlePoll", defaults.IdlePoll),
        Heartbeat = settings.Duration($"{Section}:Heartbeat", defaults.Heartbeat),
    };

    /// <summary>Basic authentication (RFC 7617) has no name with a colon.</summary>
    private static string ReadUser(string name)
        => name.Contains(':', StringComparison.Ordinal)
            ? throw new ConfigurationRefusedException($"{Section}:User", "must not have a ':'.")
            : name;
}
