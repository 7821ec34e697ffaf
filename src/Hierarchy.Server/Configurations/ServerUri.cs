namespace Hierarchy.Server.Configurations;

/// <summary>Reads the address of a server.</summary>
internal static class ServerUri
{
    /// <exception cref="ConfigurationRefusedException">
    /// It is no address, or has a user or password in it, which would end in logs.
    /// </exception>
    public static Uri Read(string key, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            throw new ConfigurationRefusedException(key, "is not an address such as 'http://localhost:7474'.");
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new ConfigurationRefusedException(key, "must end with host, port or path, without '?' and '#'.");
        }

        return uri.UserInfo.Length == 0
            ? uri
            : throw new ConfigurationRefusedException(
                key, "must not name user or password; they have settings of their own: Hierarchy:Neo4j:User and :Password.");
    }
}
