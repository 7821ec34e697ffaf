namespace Hierarchy;

/// <summary>Where a list of a unit looks.</summary>
public enum Scope : byte
{
    /// <summary>At the unit itself.</summary>
    Direct,

    /// <summary>At the unit and everything open below it.</summary>
    Subtree,
}
