using System.Runtime.CompilerServices;

namespace Hierarchy;

/// <summary>The history of a journal from its first commit, whatever its feed tells followers.</summary>
internal static class JournalCommits
{
    private const int PageSize = 256;

    /// <summary>Every commit, oldest first.</summary>
    /// <exception cref="StoreRefusedException">HISTORY_MISSING: an old commit is not retained.</exception>
    public static async IAsyncEnumerable<Commit> ReadAsync(IJournal journal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = Revision.Zero;
        while (await NextAsync(journal, since, cancellationToken) is { Count: > 0 } commits)
        {
            foreach (var commit in commits)
            {
                yield return commit;
                since = commit.Revision;
            }
        }
    }

    /// <summary>Some commits after a revision; empty = there is nothing newer.</summary>
    private static async Task<IReadOnlyList<Commit>> NextAsync(IJournal journal, Revision since, CancellationToken cancellationToken)
    {
        var page = await journal.FeedAsync(since, PageSize, cancellationToken);
        if (!page.LoadAnew)
        {
            return page.Commits;
        }

        // A bulk import: followers load anew, but it can be read as the commit that it is.
        return await journal.ReadCommitAsync(since.Next, cancellationToken) is { } import
            ? [import]
            : throw new StoreRefusedException("HISTORY_MISSING", $"The commit of revision {since.Next} is not retained.");
    }
}
