namespace Hierarchy.Engine;

/// <summary>A day on which something starts or ends: by day, then what. Eight bytes: every date of the graph has one.</summary>
/// <param name="Value">The day's number, then the slot, negative for a node, so that entries are in order as their values are.</param>
internal readonly record struct AgendaEntry(long Value) : IComparable<AgendaEntry>
{
    /// <summary>So many has a node or a relationship at most.</summary>
    public const int Most = 3;

    private const int DayBits = 32;

    /// <summary>Puts the sign of a slot in the order of unsigned numbers.</summary>
    private const uint Sign = 1u << 31;

    public AgendaEntry(int day, int slot, bool isNode)
        : this(((long)day << DayBits) | ((uint)(isNode ? -slot : slot) ^ Sign))
    {
    }

    /// <summary>The day's number.</summary>
    public int Day => (int)(Value >> DayBits);

    /// <summary>The slot of the node or relationship.</summary>
    public int Slot => Math.Abs(What);

    /// <summary>Whether it is the slot of a node, not of a relationship.</summary>
    public bool IsNode => What < 0;

    private int What => (int)((uint)Value ^ Sign);

    /// <summary>The entries of a node or a relationship, each day once.</summary>
    /// <returns>How many there are.</returns>
    public static int Of(Snapshot snapshot, int slot, bool isNode, Span<AgendaEntry> entries)
    {
        Span<int> days = stackalloc int[Most];
        days.Fill(RelationshipRecord.SinceEver);
        if (isNode)
        {
            ref readonly var node = ref snapshot.Node(slot);
            days[0] = node.Closed?.DayNumber ?? RelationshipRecord.SinceEver;
            days[1] = node.PlannedOn?.DayNumber ?? RelationshipRecord.SinceEver;
            days[2] = node.OpenedOn?.DayNumber ?? RelationshipRecord.SinceEver;
        }
        else
        {
            ref readonly var record = ref snapshot.Relationship(slot);
            days[0] = record.From;
            days[1] = record.To == RelationshipRecord.WithoutEnd ? RelationshipRecord.SinceEver : record.To;
        }

        var count = 0;
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] != RelationshipRecord.SinceEver && !days[..i].Contains(days[i]))
            {
                entries[count++] = new AgendaEntry(days[i], slot, isNode);
            }
        }

        return count;
    }

    public int CompareTo(AgendaEntry other) => Value.CompareTo(other.Value);

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
