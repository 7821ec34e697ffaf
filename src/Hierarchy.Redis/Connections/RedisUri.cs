using System.Globalization;
using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>Reads <c>redis://user:password@host:port/database</c>, as other clients and hosting services write it.</summary>
internal static class RedisUri
{
    private const int DefaultPort = 6379;

    public static bool IsUri(string configuration)
        => configuration.StartsWith("redis://", StringComparison.OrdinalIgnoreCase)
            || configuration.StartsWith("rediss://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FormatException">It is not such a URI.</exception>
    public static ConfigurationOptions Read(string configuration)
    {
        var uri = new Uri(configuration, UriKind.Absolute);
        var database = uri.AbsolutePath.Trim('/');
        if (uri.Host.Length == 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new FormatException("Only a host, a port, a database and who asks are read.");
        }

        var settings = new ConfigurationOptions
        {
            Ssl = uri.Scheme.Equals("rediss", StringComparison.OrdinalIgnoreCase),
            DefaultDatabase = database.Length == 0 ? null : int.Parse(database, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        settings.EndPoints.Add(uri.Host, uri.Port < 0 ? DefaultPort : uri.Port);
        var (user, password) = UserOf(uri.UserInfo);
        settings.User = user;
        settings.Password = password;
        return settings;
    }

    private static (string? User, string? Password) UserOf(string userInfo)
    {
        var colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        var user = colon < 0 ? userInfo : userInfo[..colon];
        var password = colon < 0 ? "" : userInfo[(colon + 1)..];
        return (user.Length == 0 ? null : Uri.UnescapeDataString(user), password.Length == 0 ? null : Uri.UnescapeDataString(password));
    }
}
