using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Journals;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>Change sets on the reference mix.</summary>
internal static class MixChanges
{
    /// <summary>All of it.</summary>
    public static ChangeSet Import(ReferenceMix mix)
    {
        var nodes = mix.Nodes.Select(Fact (node) => new NodeFact(Before: null, node));
        var relationships = mix.Relationships.Select(Fact (relationship) => new RelationshipFact(Before: null, relationship));
        return Changes.Of(Revision.Zero, "import", [.. nodes, .. relationships]);
    }

    /// <summary>A unit moves: its parent ends, another begins.</summary>
    /// <returns>The change, and the new parent.</returns>
    public static (ChangeSet Change, RelationshipData Parent) Move(Revision @base, RelationshipData parent, NodeId to)
    {
        var mutation = Guid.NewGuid().ToString("N");
        var change = Changes.Of(@base, mutation, []);
        var next = new RelationshipData
        {
            Id = RelationshipId.Of(RelationshipType.PartOf, parent.Source, to, mutation),
            Type = RelationshipType.PartOf,
            Source = parent.Source,
            Target = to,
            Period = new Period(change.Today, null),
        };
        var end = new RelationshipFact(parent, parent with { Period = parent.Period with { To = change.Today } }) { At = parent.Source };
        return (change with { Facts = [end, new RelationshipFact(Before: null, next)] }, next);
    }
}
