using System.Globalization;

namespace Hierarchy.Server.Configurations;

/// <summary>Reads settings one by one, and knows in the end which keys nobody asked for.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
    ];

    private readonly List<string> _known = [];

    /// <summary>A value as it was written; null = it is not set.</summary>
    public string? Find(string key)
    {
        _known.Add(key);
        return configuration[key];
    }

    /// <exception cref="ConfigurationRefusedException">It is blank.</exception>
    public string Text(string key, string otherwise)
    {
        var value = Find(key) ?? otherwise;
        return string.IsNullOrWhiteSpace(value) ? throw new ConfigurationRefusedException(key, "is blank.") : value;
    }

    /// <exception cref="ConfigurationRefusedException">It is no whole number, or out of its range.</exception>
    public long Number(string key, long otherwise, long least, long most)
    {
        if (Find(key) is not { } text)
        {
            return otherwise;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationRefusedException(key, $"'{text}' is not a whole number from {least} to {most}.");
    }

    /// <summary>A number that has to be 1 or more; what it may be at most says whoever takes it.</summary>
    /// <exception cref="ConfigurationRefusedException">It is no such number.</exception>
    public int Count(string key, int otherwise) => (int)Number(key, otherwise, 1, int.MaxValue);

    /// <summary>
    /// A time with its unit, as neo4j.conf has them: <c>250ms</c>, <c>35s</c>, <c>2m</c>, <c>1h</c>. Its range says whoever takes it.
    /// </summary>
    /// <exception cref="ConfigurationRefusedException">It is no such time.</exception>
    public TimeSpan Duration(string key, TimeSpan otherwise)
    {
        if (Find(key) is not { } text)
        {
            return otherwise;
        }

        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= TimeSpan.MaxValue / length)
            {
                return number * length;
            }
        }

        throw new ConfigurationRefusedException(key, $"'{text}' is not a time with its unit, such as '250ms', '35s', '2m' or '1h'.");
    }

    /// <summary>Lets options check themselves; what they refuse by their name is refused by the key's.</summary>
    /// <param name="section">Where the keys are that are called as the options.</param>
    /// <param name="check">Throws <see cref="ArgumentRefusedException"/> for an option that is out of its range.</param>
    /// <exception cref="ConfigurationRefusedException">One is.</exception>
    public static void Check(string section, Action check)
    {
        try
        {
            check();
        }
        catch (ArgumentRefusedException refusal)
        {
            throw new ConfigurationRefusedException($"{section}:{refusal.Argument}", refusal.Message);
        }
    }

    /// <summary>Refuses every key of a section that was never asked for.</summary>
    /// <exception cref="ConfigurationRefusedException">There is one.</exception>
    public void RefuseUnknown(string section)
    {
        foreach (var (key, value) in configuration.GetSection(section).AsEnumerable())
        {
            if (value is not null && !_known.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw new ConfigurationRefusedException(key, $"there is no such setting. Known are {string.Join(", ", _known)}.");
            }
        }
    }
}
