using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Pieces of the feed. Every commit is retained; who has a revision that the store has not is sent to load anew.</summary>
internal static class FeedReader
{
    public static FeedPage Read(SqliteConnection connection, Revision since, int limit)
        => since < Revision.Zero || since > LogReader.Tip(connection)
            ? new FeedPage([], LoadAnew: true)
            : new FeedPage([.. LogReader.After(connection, since, limit).Select(LogReader.CommitOf)], LoadAnew: false);

    /// <summary>One commit; null = it was never made.</summary>
    public static Commit? Find(SqliteConnection connection, Revision revision)
        => revision <= Revision.Zero || revision > LogReader.Tip(connection)
            ? null
            : LogReader.CommitOf(LogReader.After(connection, new Revision(revision.Number - 1), limit: 1).Single());
}
