namespace Hierarchy.Neo4j;

/// <summary>One thing in the graph that the journal did not write, or wrote otherwise.</summary>
/// <param name="Code">A stable code, UPPER_SNAKE.</param>
/// <param name="Message">What and where, for an operator.</param>
internal sealed record Difference(string Code, string Message)
{
    /// <summary>The node that it is about; null = a relationship, or nothing that the journal knows.</summary>
    public NodeId? Node { get; init; }

    /// <summary>The relationship that it is about; null = a node, or nothing that the journal knows.</summary>
    public RelationshipId? Relationship { get; init; }

    /// <summary>How the store itself calls what stands there; null = nothing does.</summary>
    public string? Element { get; init; }

    /// <summary>What was found, as the fact that would make it the journal's word; null = it cannot be taken over.</summary>
    public Fact? Fact { get; init; }
}
