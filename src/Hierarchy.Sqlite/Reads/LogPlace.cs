namespace Hierarchy.Sqlite;

/// <summary>A place in a log: after which commit, and the log's checksum there.</summary>
internal readonly record struct LogPlace(Revision Revision, byte[] Checksum);
