using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>
/// What the client is told: where Redis is as the operator says it, and everything about failing as this project needs it.
/// </summary>
internal static class ConnectionSettings
{
    /// <summary>Between two attempts to connect again.</summary>
    private const int RetryMilliseconds = 500;

    /// <summary>For the network's part of connecting, in the background, where nobody waits.</summary>
    private const int ConnectMilliseconds = 3_000;

    /// <exception cref="ArgumentRefusedException">
    /// The configuration cannot be read. What it says is not repeated: it may hold a password.
    /// </exception>
    public static ConfigurationOptions Of(RedisOptions options)
    {
        var settings = Read(options.Configuration);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.ReconnectRetryPolicy = new LinearRetry(RetryMilliseconds);
        settings.ConnectTimeout = ConnectMilliseconds;
        settings.IncludeDetailInExceptions = false;
        settings.AllowAdmin = false;

        // The client's own key and channel lie outside the namespace, which may be all that a user has a right to. The key is not needed;
        // the channel is: because of it the client connects for subscriptions at once, instead of refusing the first one.
        settings.TieBreaker = "";
        settings.ConfigurationChannel = $"{options.Namespace}:configuration";

        // What nobody waits for any more stays with the client a little longer, but not for ever.
        var abandoned = Math.Max(1_000, (int)options.Timeout.TotalMilliseconds * 2);
        settings.AsyncTimeout = abandoned;
        settings.SyncTimeout = abandoned;
        return settings;
    }

    private static ConfigurationOptions Read(string configuration)
    {
        try
        {
            var settings = RedisUri.IsUri(configuration) ? RedisUri.Read(configuration) : ConfigurationOptions.Parse(configuration);
            return settings.EndPoints.Count > 0 ? settings : throw Refused();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or OverflowException)
        {
            throw Refused();
        }
    }

    /// <summary>Without the parser's own words, which quote what they could not read.</summary>
    private static ArgumentRefusedException Refused() => new(
        nameof(RedisOptions.Configuration), "The configuration is neither 'host:port,password=…' nor 'redis://user:password@host:port'.");
}
