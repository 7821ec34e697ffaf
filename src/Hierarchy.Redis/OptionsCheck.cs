using System.Buffers;
using System.Globalization;

namespace Hierarchy.Redis;

/// <summary>Refuses options that are out of range, by their names, before anything is opened.</summary>
internal static class OptionsCheck
{
    private const int LongestNamespace = 64;
    private static readonly SearchValues<char> InNamespaces = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");

    /// <exception cref="ArgumentRefusedException">An option is out of range.</exception>
    public static void Check(RedisOptions options)
    {
        if (options.Namespace.Length is 0 or > LongestNamespace || options.Namespace.AsSpan().ContainsAnyExcept(InNamespaces))
        {
            throw new ArgumentRefusedException(nameof(RedisOptions.Namespace), "The namespace is 1 to 64 of a-z, 0-9, '.', '-', '_'.");
        }

        CheckSpan(nameof(RedisOptions.Timeout), options.Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        CheckSpan(nameof(RedisOptions.ProbeEvery), options.ProbeEvery, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        CheckSpan(nameof(RedisOptions.EntryLifetime), options.EntryLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        CheckPositive(nameof(RedisOptions.SharedFrom), options.SharedFrom);
        CheckPositive(nameof(RedisOptions.LocalBytes), options.LocalBytes);
    }

    private static void CheckSpan(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentRefusedException(name, $"'{name}' is {value:c}; it must be {least:c} to {most:c}.");
        }
    }

    private static void CheckPositive(string name, long value)
    {
        if (value < 1)
        {
            throw new ArgumentRefusedException(name, $"'{name}' is {value.ToString(CultureInfo.InvariantCulture)}; it must be 1 or more.");
        }
    }
}
