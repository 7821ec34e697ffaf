using Hierarchy.Redis;

namespace Hierarchy.Server.Configurations;

/// <summary>Reads <c>Hierarchy:Redis:…</c>. Every key is called as its option.</summary>
internal static class RedisSettings
{
    public const string Section = "Hierarchy:Redis";

    /// <returns>
    /// Null = no Redis: there is no configuration, or an empty one, so that a setting of the environment can be taken back.
    /// </returns>
    /// <exception cref="ConfigurationRefusedException">A value cannot be read or is out of its range.</exception>
    public static RedisOptions? Read(SettingReader settings, RedisOptions defaults)
    {
        var configuration = settings.Find($"{Section}:Configuration");
        var options = defaults with
        {
            Configuration = configuration ?? string.Empty,
            Namespace = settings.Text($"{Section}:Namespace", defaults.Namespace),
            Timeout = settings.Duration($"{Section}:Timeout", defaults.Timeout),
            ProbeEvery = settings.Duration($"{Section}:ProbeEvery", defaults.ProbeEvery),
            EntryLifetime = settings.Duration($"{Section}:EntryLifetime", defaults.EntryLifetime),
            SharedFrom = settings.Number($"{Section}:SharedFrom", defaults.SharedFrom, 1, long.MaxValue),
            LocalBytes = settings.Number($"{Section}:LocalBytes", defaults.LocalBytes, 1, long.MaxValue),
        };
        SettingReader.Check(Section, options.Check);
        return string.IsNullOrWhiteSpace(configuration) ? null : options;
    }
}
