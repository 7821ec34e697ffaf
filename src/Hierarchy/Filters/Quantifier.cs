namespace Hierarchy;

/// <summary>How many elements of a list must match.</summary>
public enum Quantifier : byte
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>None; holds for an empty list.</summary>
    None,

    /// <summary>All; holds for an empty list.</summary>
    All,
}
