namespace Hierarchy.Engine;

/// <summary>The value of a node under one sort key: a number or a text. Null is a number smaller than all others.</summary>
/// <param name="Number">The number; 0 for a text.</param>
/// <param name="Text">The text; empty for a number.</param>
internal readonly record struct SortValue(long Number, Utf8Text Text) : IComparable<SortValue>
{
    private const long Null = long.MinValue;

    public static bool IsText(SortKey key) => key is SortKey.Key or SortKey.Name;

    public static SortValue Of(Snapshot snapshot, in NodeRecord node, SortKey key) => key switch
    {
        SortKey.Key => new SortValue(0, node.KeyText),
        SortKey.Name => new SortValue(0, node.NameText),
        SortKey.SiblingOrder => new SortValue(node.SiblingOrder, default),
        SortKey.Kind => new SortValue(node.Kind ?? Null, default),
        SortKey.Form => new SortValue((long?)node.Form ?? Null, default),
        SortKey.Status => new SortValue((long?)node.StatusOn(snapshot.Day) ?? Null, default),
        SortKey.PlannedOn => new SortValue(node.PlannedOn?.DayNumber ?? Null, default),
        SortKey.OpenedOn => new SortValue(node.OpenedOn?.DayNumber ?? Null, default),
        SortKey.ClosedOn => new SortValue(node.Closed?.DayNumber ?? Null, default),
        SortKey.Order => new SortValue(node.Order ?? Null, default),
        SortKey.IsPartyMember => new SortValue(node.Type != NodeType.Person ? Null : node.IsPartyMember ? 1 : 0, default),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a sort key."),
    };

    public int CompareTo(SortValue other)
    {
        var comparison = Number.CompareTo(other.Number);
        return comparison != 0 ? comparison : Text.CompareTo(other.Text);
    }
}
