namespace Hierarchy;

/// <summary>A relationship is opened, or its dates or properties are altered: ended, reopened, corrected.</summary>
/// <param name="Before">What it was; null = it is opened.</param>
/// <param name="After">What it is afterwards, with the same id, type and ends.</param>
public sealed record RelationshipFact(RelationshipData? Before, RelationshipData After) : Fact
{
    /// <summary>
    /// The end at which fewer relationships meet, from which a store finds an existing relationship; null = not known, or the
    /// relationship is opened.
    /// </summary>
    public NodeId? At { get; init; }
}
