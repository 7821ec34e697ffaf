namespace Hierarchy;

/// <summary>One row of a subtree.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Parent">Its open parent, row 0 included; none for a root.</param>
/// <param name="Depth">Levels below the source; 0 = the source itself.</param>
/// <param name="ChildCount">All its open children, whatever the request left out.</param>
/// <param name="DescendantCount">All open units strictly below it, whatever the request left out.</param>
public readonly record struct SubtreeRow(NodeRef Unit, NodeRef Parent, int Depth, int ChildCount, int DescendantCount);
