namespace Hierarchy.Engine;

/// <summary>A day on which something starts or ends: by day, then what.</summary>
/// <param name="Day">The day's number.</param>
/// <param name="Slot">The slot of the relationship.</param>
/// <param name="IsNode">Whether it is the slot of a node instead.</param>
internal readonly record struct AgendaEntry(int Day, int Slot, bool IsNode) : IComparable<AgendaEntry>
{
    public int CompareTo(AgendaEntry other) => (Day, Slot, IsNode).CompareTo((other.Day, other.Slot, other.IsNode));

    public readonly struct Probe(AgendaEntry entry) : IProbe<AgendaEntry>
    {
        public int Compare(AgendaEntry item) => item.CompareTo(entry);
    }

    /// <summary>Before everything that happens on a day or later.</summary>
    public readonly struct DayProbe(int day) : IProbe<AgendaEntry>
    {
        public int Compare(AgendaEntry item) => item.Day.CompareTo(day);
    }
}
