using System.Globalization;

namespace Hierarchy.Neo4j;

/// <summary>Refuses options that are out of range, by their names, before anything is opened.</summary>
internal static class OptionsCheck
{
    private const int MostSlots = 1_000;
    private const int MostRows = 1_000_000;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <exception cref="ArgumentRefusedException">One is out of its range.</exception>
    public static void Check(Neo4jOptions options)
    {
        // The message must not repeat the address: it is just the password in it that is refused.
        Require(
            IsPlain(options.Uri),
            nameof(options.Uri),
            "must be http://HOST:PORT or https://HOST:PORT; user and password have options of their own.");
        Require(options.User.Length > 0
            && !options.User.Contains(':', StringComparison.Ordinal), nameof(options.User), "must be there, without a ':'.");
        Require(options.Database.Length > 0, nameof(options.Database), "must be there.");
        CheckCount(nameof(options.MaxCommits), options.MaxCommits, MostSlots);
        CheckCount(nameof(options.MaxShort), options.MaxShort, MostSlots);
        CheckCount(nameof(options.MaxLong), options.MaxLong, MostSlots);
        CheckCount(nameof(options.PageSize), options.PageSize, MostRows);
        CheckCount(nameof(options.BulkFacts), options.BulkFacts, int.MaxValue);
        CheckCount(nameof(options.BatchSize), options.BatchSize, MostRows);
        CheckSpan(nameof(options.ImportPatience), options.ImportPatience, LongestTimeout);
        CheckSpan(nameof(options.ShortTimeout), options.ShortTimeout, LongestTimeout);
        CheckSpan(nameof(options.CommitTimeout), options.CommitTimeout, LongestTimeout);
        CheckSpan(nameof(options.LongTimeout), options.LongTimeout, LongestTimeout);
        CheckSpan(nameof(options.ConnectTimeout), options.ConnectTimeout, LongestTimeout);
        CheckSpan(nameof(options.BusyPoll), options.BusyPoll, LongestPoll);
        CheckSpan(nameof(options.IdlePoll), options.IdlePoll, LongestPoll);
        CheckSpan(nameof(options.Heartbeat), options.Heartbeat, LongestPoll);
    }

    private static bool IsPlain(Uri uri)
        => uri.IsAbsoluteUri && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0
            && uri.Fragment.Length == 0;

    private static void CheckCount(string name, int value, int most)
        => Require(value >= 1 && value <= most, name, string.Create(CultureInfo.InvariantCulture, $"is {value}; it must be 1 to {most}."));

    private static void CheckSpan(string name, TimeSpan value, TimeSpan most)
        => Require(value >= Shortest && value <= most, name, $"is {value:c}; it must be {Shortest:c} to {most:c}.");

    private static void Require(bool inRange, string name, string rule)
    {
        if (!inRange)
        {
            throw new ArgumentRefusedException(name, $"'{name}' {rule}");
        }
    }
}
