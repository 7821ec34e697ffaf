namespace Hierarchy;

/// <summary>A whole list of nodes for each source.</summary>
/// <param name="Offsets">Sources + 1 entries: the list of source i is Nodes[Offsets[i]] to Nodes[Offsets[i + 1]], exclusive.</param>
/// <param name="Nodes">The nodes of all lists, one after another.</param>
public sealed record NodeLists(int[] Offsets, NodeRef[] Nodes);
