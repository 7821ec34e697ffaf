namespace Hierarchy.Neo4j;

/// <summary>A node as the journal says that it stands in the store.</summary>
internal sealed class NodeState
{
    public required NodeData Data { get; set; }

    /// <summary>The unique name that it holds; null = none.</summary>
    public string? Claim { get; set; }

    /// <summary>The revisions that last wrote its aspects, in the order of <see cref="StampNames"/>; 0 = none did.</summary>
    public long[] Stamps { get; } = new long[StampNames.All.Count];
}
