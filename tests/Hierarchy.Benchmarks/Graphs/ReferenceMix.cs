namespace Hierarchy.Benchmarks.Graphs;

/// <summary>
/// The synthetic graph of the targets about the engine: always the same for one size. README.md says what it consists of and why.
/// </summary>
internal sealed class ReferenceMix
{
    /// <summary>Nodes of all types, units first.</summary>
    public required IReadOnlyList<NodeData> Nodes { get; init; }

    /// <summary>All of them open today.</summary>
    public required IReadOnlyList<RelationshipData> Relationships { get; init; }

    public required int Units { get; init; }

    /// <summary>Code of a community with ten compounds.</summary>
    public required string Community { get; init; }

    /// <summary>The parent of a subdistrict, about 100,000 units or half of the graph, and the district that it may move to.</summary>
    public required (RelationshipData Parent, NodeId Other, int Units, int CheckIns) Subtree { get; init; }

    /// <summary>The parent of a household and a building of another district that it may move to.</summary>
    public required (RelationshipData Parent, NodeId Other) Leaf { get; init; }

    /// <summary>Work units with 200,000, 100,000 and 20 employees; in a smaller graph with a fifth and a tenth of the units.</summary>
    public required (NodeId Id, int Employees)[] Hubs { get; init; }

    public required NodeId Matrix { get; init; }

    /// <summary>A person without employer.</summary>
    public required NodeId Unemployed { get; init; }

    public GraphImage ToImage() => new(new Revision(1), Nodes, Relationships);
}
