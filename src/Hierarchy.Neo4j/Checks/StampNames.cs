namespace Hierarchy.Neo4j;

/// <summary>The properties of a node that say which revision last wrote an aspect of it.</summary>
internal static class StampNames
{
    public static IReadOnlyList<(Aspects Aspect, string Name)> All { get; } =
    [
        (Aspects.Props, "props"), (Aspects.Place, "place"), (Aspects.Ties, "ties"), (Aspects.Shape, "shape"),
    ];
}
