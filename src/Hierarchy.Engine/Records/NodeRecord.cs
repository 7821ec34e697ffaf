using System.Text;

namespace Hierarchy.Engine;

/// <summary>A node as a snapshot keeps it: its data, and its texts as UTF-8, ready to be written.</summary>
internal sealed class NodeRecord
{
    private const int SinceEver = 0;
    private const int Never = int.MaxValue;
    private readonly byte[] _text;
    private readonly int _keyLength;
    private readonly int _openFrom;
    private readonly int _openTo;

    public NodeRecord(NodeData data)
    {
        Data = data;
        Type = data.Type;
        _keyLength = Encoding.UTF8.GetByteCount(data.Key);
        _text = new byte[_keyLength + Encoding.UTF8.GetByteCount(data.Name)];
        Encoding.UTF8.GetBytes(data.Key, _text);
        Encoding.UTF8.GetBytes(data.Name, _text.AsSpan(_keyLength));
        _openFrom = data is OrgUnitData unit ? FirstDayOf(unit) : SinceEver;
        _openTo = data.Closed?.DayNumber ?? Never;
    }

    public NodeData Data { get; }

    public NodeType Type { get; }

    public NodeId Id => Data.Id;

    public ReadOnlySpan<byte> Key => _text.AsSpan(0, _keyLength);

    public Utf8Text KeyText => new(_text.AsMemory(0, _keyLength));

    public Utf8Text NameText => new(_text.AsMemory(_keyLength));

    public OrgUnitData? Unit => Data as OrgUnitData;

    /// <summary>The place among siblings as a number; those without one last.</summary>
    public long SiblingOrder => Unit?.Order ?? long.MaxValue;

    /// <summary>The status of a unit; null for anything else and for a unit that does not exist yet.</summary>
    public OrgUnitStatus? StatusOn(DateOnly day) => Unit?.StatusOn(day);

    /// <summary>Whether relationships at it count on a day.</summary>
    public bool IsOpenOn(DateOnly day) => _openFrom <= day.DayNumber && day.DayNumber < _openTo;

    /// <summary>Whether it can be found at all on a day: units appear on theirs, everything else was always there.</summary>
    public bool ExistsOn(DateOnly day) => _openFrom <= day.DayNumber || _openTo <= day.DayNumber;

    /// <summary>By code or key, then id.</summary>
    public int CompareByKey(ReadOnlySpan<byte> key, NodeId id)
    {
        var comparison = Key.SequenceCompareTo(key);
        return comparison != 0 ? comparison : Id.CompareTo(id);
    }

    private static int FirstDayOf(OrgUnitData unit)
        => UnitStatusRule.LifeOf(unit.GivenStatus, unit.PlannedOn, unit.OpenedOn, unit.ClosedOn).From?.DayNumber ?? SinceEver;
}
