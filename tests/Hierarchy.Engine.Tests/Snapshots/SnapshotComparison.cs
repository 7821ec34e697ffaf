using System.Globalization;

namespace Hierarchy.Engine.Tests;

/// <summary>Everything that a snapshot keeps, as text: two that are equal in it answer everything alike.</summary>
internal static class SnapshotComparison
{
    /// <summary>One line for each list, row and place of the snapshot that is not empty. Slots stand for nodes.</summary>
    public static List<string> Describe(Snapshot snapshot)
    {
        var lines = new List<string> { $"{snapshot.Revision} {snapshot.Day} {snapshot.NodeCount} {snapshot.RelationshipCount}" };
        Add(lines, "roots", snapshot.Roots);
        Add(lines, "chartered", snapshot.Chartered);
        Add(lines, "closed units", snapshot.ClosedUnits);
        Add(lines, "agenda", snapshot.Agenda);
        foreach (var type in Enum.GetValues<NodeType>())
        {
            Add(lines, $"open {type}", snapshot.Open(type));
        }

        for (var node = 1; node <= snapshot.NodeCount; node++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{node} {snapshot.Node(node).ToData()} below {snapshot.Parent(node)}"));
            Add(lines, $"{node} row", snapshot.Row(node));
            Add(lines, $"{node} measures", MeasureKeys.MeasuresOf(snapshot.Measures(node)));
            foreach (var kind in Enum.GetValues<ListKind>())
            {
                Add(lines, $"{node} {kind}", snapshot.List(node, kind));
            }
        }

        return lines;
    }

    private static void Add<TItem>(List<string> lines, string what, SortedItems<TItem> items)
        where TItem : struct
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            texts.Add(item.ToString()!);
        }

        if (texts.Count > 0)
        {
            lines.Add($"{what}: {string.Join(' ', texts)}");
        }
    }
}
