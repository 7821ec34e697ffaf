using System.Buffers.Binary;

namespace Hierarchy.Sqlite;

/// <summary>
/// Looks at a store's files before SQLite does, which would take an empty file for a new database and put a foreign log into it.
/// Only reads. Offsets: https://www.sqlite.org/fileformat.html, "The Database Header".
/// </summary>
internal static class StoreHeader
{
    /// <summary>"Hier" in ASCII: SQLite's <c>application_id</c>.</summary>
    public const int ApplicationId = 0x48696572;

    private const int Length = 100;
    private const int PageSizeAt = 16;
    private const int UserVersionAt = 60;
    private const int ApplicationIdAt = 68;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Whether the folder holds a store that may be opened; false = it holds none.</summary>
    /// <exception cref="StoreRefusedException">It holds something else, or only a part of a store.</exception>
    public static bool Check(StoreFolder folder, int knownVersion)
    {
        if (!File.Exists(folder.Database))
        {
            var left = new[] { folder.Wal, folder.Index, folder.Checkpoint }.FirstOrDefault(File.Exists);
            return left is null
                ? false
                : throw StoreErrors.Damaged($"{Path.GetFileName(left)} is there, but its {Path.GetFileName(folder.Database)} is not.");
        }

        using var file = new FileStream(folder.Database, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[Length];
        var length = file.ReadAtLeast(header, Length, throwOnEndOfStream: false);
        Check(header[..length], Path.GetFileName(folder.Database), knownVersion);
        CheckLength(file.Length, header, folder);
        return true;
    }

    private static void Check(ReadOnlySpan<byte> header, string name, int knownVersion)
    {
        var magic = Magic[..Math.Min(header.Length, Magic.Length)];
        if (!header.StartsWith(magic))
        {
            throw StoreErrors.Foreign($"{name} is not a SQLite database.");
        }

        if (header.Length < Length)
        {
            throw StoreErrors.Damaged(header.IsEmpty ? $"{name} is empty." : $"{name} is cut off.");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdAt..]) != ApplicationId)
        {
            throw StoreErrors.Foreign($"{name} is a SQLite database of another application.");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionAt..]);
        if (version > knownVersion)
        {
            throw StoreErrors.Newer(version, knownVersion);
        }

        if (version < 1)
        {
            throw StoreErrors.Damaged($"{name} has no format number.");
        }
    }

    private static void CheckLength(long length, ReadOnlySpan<byte> header, StoreFolder folder)
    {
        // While a log is there, the database may have been caught in the middle of taking it over.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]);
        var hasLog = File.Exists(folder.Wal) && new FileInfo(folder.Wal).Length > 0;
        if (!hasLog && (pageSize == 0 || length % pageSize != 0))
        {
            throw StoreErrors.Damaged($"{Path.GetFileName(folder.Database)} is cut off.");
        }
    }
}
