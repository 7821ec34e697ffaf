namespace Hierarchy.Redis;

/// <summary>Units apart by what they cost: the expensive ones each once, the others as they were asked.</summary>
internal sealed class CostSplit
{
    /// <summary>For each unit asked: i = the i-th of the large ones, -1 - i = the i-th of the small ones.</summary>
    private readonly int[] _places;

    private CostSplit(int[] places, NodeRef[] large, long[] largeCosts, NodeRef[] small)
    {
        _places = places;
        Large = large;
        LargeCosts = largeCosts;
        Small = small;
    }

    /// <summary>The units that cost as much as the bound or more, each once.</summary>
    public NodeRef[] Large { get; }

    /// <summary>What each of them costs.</summary>
    public long[] LargeCosts { get; }

    /// <summary>The others, repeated as they were asked.</summary>
    public NodeRef[] Small { get; }

    public static CostSplit Of(ReadOnlyMemory<NodeRef> units, long[] costs, long from)
    {
        var span = units.Span;
        var places = new int[span.Length];
        var placeOf = new Dictionary<NodeRef, int>();
        var large = new List<NodeRef>();
        var largeCosts = new List<long>();
        var small = new List<NodeRef>();
        for (var i = 0; i < span.Length; i++)
        {
            if (costs[i] < from)
            {
                small.Add(span[i]);
                places[i] = -small.Count;
                continue;
            }

            if (placeOf.TryAdd(span[i], large.Count))
            {
                large.Add(span[i]);
                largeCosts.Add(costs[i]);
            }

            places[i] = placeOf[span[i]];
        }

        return new CostSplit(places, [.. large], [.. largeCosts], [.. small]);
    }

    /// <summary>The values in the order asked.</summary>
    public long[] Merge(long[] ofLarge, long[] ofSmall)
        => Array.ConvertAll(_places, place => place >= 0 ? ofLarge[place] : ofSmall[-place - 1]);
}
