namespace Hierarchy.Packs;

/// <summary>A row of <c>people.csv</c>.</summary>
internal sealed class PersonRow : NodeRow
{
    public override NodeType Type => NodeType.Person;

    public required bool IsPartyMember { get; init; }

    public required TraitSet Traits { get; init; }

    public required string? Phone { get; init; }
}
