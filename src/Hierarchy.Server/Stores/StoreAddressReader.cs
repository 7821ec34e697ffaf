using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Stores;

/// <summary>
/// Reads where a store is from one word of the command line: <c>Embedded</c> or <c>Neo4j</c> for the one that the settings name, the
/// address of a Neo4j server (<c>http://host:7474</c>, user, password and database as in the settings), or else a folder.
/// </summary>
internal static class StoreAddressReader
{
    /// <exception cref="ConfigurationRefusedException">The word says nothing, or a setting that it needs is missing.</exception>
    public static StoreAddress Read(string word, HierarchyOptions options)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            throw new ConfigurationRefusedException(
                "STORE", "is blank; it is a folder, the address of a Neo4j server, 'Embedded' or 'Neo4j'.");
        }

        if (word.Equals(nameof(StoreKind.Embedded), StringComparison.OrdinalIgnoreCase))
        {
            return new EmbeddedAddress(options.EmbeddedPath);
        }

        if (word.Equals(nameof(StoreKind.Neo4j), StringComparison.OrdinalIgnoreCase))
        {
            return options.Neo4jAddress();
        }

        return word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? (options with { Neo4j = options.Neo4j with { Uri = ServerUri.Read("STORE", word) } }).Neo4jAddress()
            : new EmbeddedAddress(word);
    }
}
