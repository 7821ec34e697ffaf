namespace Hierarchy.Engine;

/// <summary>The keys of the counts in a unit's row. A row counts the unit itself and everything open below it.</summary>
internal static class MeasureKeys
{
    public const int Residents = 32;
    public const int PartyMembers = 33;
    public const int CheckedInPeople = 34;

    /// <summary>Keys from here on are work units with the number of their places.</summary>
    public const int FirstWorkUnit = 0x4000_0000;

    private const int FirstOrganized = 16;
    private const int FirstPost = 64;
    private const int FirstMatrix = 0x2000_0000;

    public static int Units(OrgUnitKind kind) => (int)kind;

    public static int Organized(OrgUnitKind kind) => FirstOrganized + (int)kind;

    public static int Appointments(Post post) => FirstPost + (int)post;

    public static bool HasAppointments(SortedItems<CountEntry> row)
        => CountRow.KeysFrom(row, FirstPost) > CountRow.KeysFrom(row, FirstPost + 64);

    /// <summary>A copy of the counts of a row that are no work units.</summary>
    public static SortedItems<CountEntry> MeasuresOf(SortedItems<CountEntry> row)
    {
        var measures = new CountEntry[row.Count - CountRow.KeysFrom(row, FirstWorkUnit)];
        row.CopyTo(0, measures);
        return new(measures, 0, measures.Length);
    }

    public static int Matrix(int slot) => FirstMatrix + slot;

    public static int WorkUnit(int slot) => FirstWorkUnit + slot;
}
