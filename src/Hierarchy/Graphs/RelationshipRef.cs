namespace Hierarchy;

/// <summary>
/// A relationship as one session knows it. It means nothing in another session; keep <see cref="RelationshipId"/>s instead.
/// </summary>
/// <param name="Value">A number of the store's choice; 0 = no relationship.</param>
public readonly record struct RelationshipRef(int Value)
{
    /// <summary>Whether there is no relationship.</summary>
    public bool IsNone => Value == 0;
}
