namespace Hierarchy.Sqlite;

/// <summary>A node as the log makes it.</summary>
internal sealed class ReplayedNode(NodeData data)
{
    public NodeData Data { get; set; } = data;

    public string? Claim { get; set; }

    /// <summary>The revision that wrote each aspect last, by the aspect's bit: props, place, ties, shape.</summary>
    public long[] Stamps { get; } = new long[4];

    public void Stamp(Aspects aspects, Revision revision)
    {
        for (var bit = 0; bit < Stamps.Length; bit++)
        {
            if (((int)aspects & (1 << bit)) != 0)
            {
                Stamps[bit] = revision.Number;
            }
        }
    }
}
