using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// Finds an index that was damaged while nobody used it. Commits are checked by single rows of it, and one changed byte can make a row be
/// missed, which SQLite does not see: a mutation would take effect twice. So the SHA-256 of its file is kept from an orderly end to the next
/// start.
/// </summary>
internal static class IndexSeal
{
    /// <summary>Seals an index whose last connection was closed in order; one of which a write-ahead log is left stays without.</summary>
    public static void Put(StoreFolder folder)
    {
        try
        {
            if (File.Exists(folder.Index) && !File.Exists(folder.Index + "-wal"))
            {
                File.WriteAllBytes(folder.IndexSeal, HashOf(folder));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without a seal the next start looks at the index in another way; half a seal fits nothing.
        }
    }

    /// <summary>
    /// Whether the index is as it was sealed; without a seal, after a crash, whether SQLite finds its pages in order.
    /// </summary>
    public static bool IsWhole(StoreFolder folder)
        => File.Exists(folder.IndexSeal)
            ? File.ReadAllBytes(folder.IndexSeal).AsSpan().SequenceEqual(HashOf(folder))
            : HasGoodPages(folder);

    /// <summary>From now on the index is written.</summary>
    public static void Break(StoreFolder folder) => File.Delete(folder.IndexSeal);

    private static byte[] HashOf(StoreFolder folder)
    {
        using var file = File.OpenRead(folder.Index);
        return SHA256.HashData(file);
    }

    private static bool HasGoodPages(StoreFolder folder)
    {
        try
        {
            using var connection = Connections.OpenReader(folder.Index);
            return connection.Scalar("PRAGMA quick_check(1)") is "ok";
        }
        catch (SqliteException exception) when (StoreErrors.IsUnusable(exception))
        {
            return false;
        }
    }
}
