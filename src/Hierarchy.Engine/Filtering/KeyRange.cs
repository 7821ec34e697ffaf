namespace Hierarchy.Engine;

/// <summary>
/// Between which indexes of a list by code or key everything stands that a filter leaves: what lies outside need not be looked at.
/// </summary>
/// <param name="Start">The first index.</param>
/// <param name="End">The index after the last one; not before the first.</param>
internal readonly record struct KeyRange(int Start, int End)
{
    /// <summary>Reads the comparisons of the key that must hold; all others leave the list as long as it is.</summary>
    public static KeyRange Of(Snapshot snapshot, SortedItems<int> list, NodeFilter? filter)
    {
        var range = new KeyRange(0, list.Count);
        foreach (var test in Required(filter))
        {
            if (test.Values is [string text])
            {
                var part = Of(snapshot, list, test.Operator, Utf8Text.Of(text));
                range = new KeyRange(Math.Max(range.Start, part.Start), Math.Min(range.End, part.End));
            }
        }

        return range with { End = Math.Max(range.Start, range.End) };
    }

    /// <summary>The index of the range that is nearest to another one.</summary>
    public int Clamp(int index) => Math.Clamp(index, Start, End);

    private static KeyRange Of(Snapshot snapshot, SortedItems<int> list, FilterOperator comparison, Utf8Text key)
    {
        return comparison switch
        {
            FilterOperator.Eq => new KeyRange(Rank(Edge.Before), Rank(Edge.AfterEqual)),
            FilterOperator.StartsWith => new KeyRange(Rank(Edge.Before), Rank(Edge.AfterLonger)),
            FilterOperator.Gt => new KeyRange(Rank(Edge.AfterEqual), list.Count),
            FilterOperator.Gte => new KeyRange(Rank(Edge.Before), list.Count),
            FilterOperator.Lt => new KeyRange(0, Rank(Edge.Before)),
            FilterOperator.Lte => new KeyRange(0, Rank(Edge.AfterEqual)),
            _ => new KeyRange(0, list.Count),
        };

        int Rank(Edge edge) => list.Rank(new EdgeProbe(snapshot, key, edge), inclusive: false);
    }

    /// <summary>The comparisons of the key that hold for everything that the filter leaves.</summary>
    private static IEnumerable<PropertyTest> Required(NodeFilter? filter) => filter switch
    {
        AllOf all => all.Filters.SelectMany(Required),
        PropertyTest test when test.Property == NodeProperties.Key => [test],
        _ => [],
    };

    private enum Edge
    {
        /// <summary>Before all nodes with the key.</summary>
        Before,

        /// <summary>After all nodes with the key.</summary>
        AfterEqual,

        /// <summary>After all nodes whose key starts with the key.</summary>
        AfterLonger,
    }

    private readonly struct EdgeProbe(Snapshot snapshot, Utf8Text key, Edge edge) : IProbe<int>
    {
        public int Compare(int item)
        {
            var text = snapshot.Node(item).Key;
            if (edge == Edge.AfterLonger && text.StartsWith(key.Span))
            {
                return -1;
            }

            var comparison = text.SequenceCompareTo(key.Span);
            return comparison == 0 && edge == Edge.AfterEqual ? -1 : comparison;
        }
    }
}
