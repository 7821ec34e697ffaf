namespace Hierarchy.Neo4j;

/// <summary>Why a resync is refused.</summary>
internal static class ResyncErrors
{
    private const int Named = 20;

    public static StoreRefusedException Refused(IEnumerable<string> problems, int dropped)
    {
        var all = problems.ToList();
        var more = all.Count - Named + dropped;
        var rest = more > 0 ? FormattableString.Invariant($" And {more} more.") : string.Empty;
        if (dropped > 0)
        {
            rest += FormattableString.Invariant($" A resync takes {DifferenceList.Limit} differences: so many are no hand's work. ")
                + "Undo the statement that made them, or restore a backup, or copy a whole store into an empty database.";
        }

        return new StoreRefusedException(
            "RESYNC_REFUSED",
            $"Not everything that others wrote can be taken over; nothing was. {string.Join(' ', all.Take(Named))}{rest}");
    }
}
