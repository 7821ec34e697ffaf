namespace Hierarchy.Engine;

/// <summary>A day on which something starts or ends: by day, then what. Eight bytes: every date of the graph has one.</summary>
internal readonly record struct AgendaEntry : IComparable<AgendaEntry>
{
    /// <summary>The slot of a relationship; negative: of a node.</summary>
    private readonly int _what;

    public AgendaEntry(int day, int slot, bool isNode)
    {
        Day = day;
        _what = isNode ? -slot : slot;
    }

    /// <summary>The day's number.</summary>
    public int Day { get; }

    /// <summary>The slot of the node or relationship.</summary>
    public int Slot => Math.Abs(_what);

    /// <summary>Whether it is the slot of a node, not of a relationship.</summary>
    public bool IsNode => _what < 0;

    public int CompareTo(AgendaEntry other) => Day != other.Day ? Day.CompareTo(other.Day) : _what.CompareTo(other._what);

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
