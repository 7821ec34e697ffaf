namespace Hierarchy;

/// <summary>The identity of a relationship, the same through every change of its dates and properties.</summary>
/// <param name="Value">128 bits; never all zero.</param>
public readonly record struct RelationshipId(Guid Value) : IComparable<RelationshipId>
{
    /// <summary>The identity that an imported relationship gets: a hash of what identifies its row in a pack.</summary>
    /// <param name="type">The relationship's type.</param>
    /// <param name="source">Where it starts.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="detail">What else tells it from others between the same nodes: post, first day, generation.</param>
    public static RelationshipId Of(RelationshipType type, NodeId source, NodeId target, ReadOnlySpan<char> detail)
    {
        var guid = new StableGuid(stackalloc byte[512]);
        guid.Add("relationship");
        guid.Add(type.ToString());
        guid.Add(source.Value);
        guid.Add(target.Value);
        guid.Add(detail);
        return new RelationshipId(guid.ToGuid());
    }

    /// <inheritdoc/>
    public int CompareTo(RelationshipId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
