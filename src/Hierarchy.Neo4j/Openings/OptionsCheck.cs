namespace Hierarchy.Neo4j;

/// <summary>Whether options can be used; each message names the option.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">One is out of its range.</exception>
    public static void Check(Neo4jOptions options)
    {
        // The message must not repeat the address: it is just the password in it that is refused.
        if (!options.Uri.IsAbsoluteUri
            || options.Uri.Scheme is not ("http" or "https")
            || options.Uri.UserInfo.Length > 0
            || options.Uri.Query.Length > 0
            || options.Uri.Fragment.Length > 0)
        {
            throw new ArgumentException(
                $"{nameof(options.Uri)} must be http://HOST:PORT or https://HOST:PORT; user and password have options of their own.",
                nameof(options));
        }

        Require(options.User.Length > 0 && !options.User.Contains(':', StringComparison.Ordinal), nameof(options.User));
        Require(options.Database.Length > 0, nameof(options.Database));
        Require(options.MaxCommits > 0, nameof(options.MaxCommits));
        Require(options.MaxShort > 0, nameof(options.MaxShort));
        Require(options.MaxLong > 0, nameof(options.MaxLong));
        Require(options.PageSize > 0, nameof(options.PageSize));
        Require(options.BulkFacts > 0, nameof(options.BulkFacts));
        Require(options.BatchSize > 0, nameof(options.BatchSize));
        Require(options.ImportPatience > TimeSpan.Zero, nameof(options.ImportPatience));
        Require(options.ShortTimeout > TimeSpan.Zero, nameof(options.ShortTimeout));
        Require(options.CommitTimeout > TimeSpan.Zero, nameof(options.CommitTimeout));
        Require(options.LongTimeout > TimeSpan.Zero, nameof(options.LongTimeout));
        Require(options.ConnectTimeout > TimeSpan.Zero, nameof(options.ConnectTimeout));
        Require(options.BusyPoll > TimeSpan.Zero, nameof(options.BusyPoll));
        Require(options.IdlePoll > TimeSpan.Zero, nameof(options.IdlePoll));
        Require(options.Heartbeat > TimeSpan.Zero, nameof(options.Heartbeat));
    }

    private static void Require(bool inRange, string name)
    {
        if (!inRange)
        {
            throw new ArgumentException($"{name} is out of its range.");
        }
    }
}
