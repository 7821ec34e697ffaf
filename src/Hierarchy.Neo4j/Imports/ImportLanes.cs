namespace Hierarchy.Neo4j;

/// <summary>The lanes that run beside each other: all of nodes before those of relationships.</summary>
internal static class ImportLanes
{
    private static readonly string[] OfNodes = ["N1", "N2"];
    private static readonly string[] OfRelationships = ["R1", "R2"];

    public static IReadOnlyList<string> All { get; } = [.. OfNodes, .. OfRelationships];

    public static IReadOnlyList<string> Of(bool isNodes) => isNodes ? OfNodes : OfRelationships;
}
