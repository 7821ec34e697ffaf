namespace Hierarchy;

/// <summary>A comparison of a property with one value, or with several for IN and NIN.</summary>
public enum FilterOperator : byte
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal; holds for a missing value.</summary>
    Neq,

    /// <summary>One of the values.</summary>
    In,

    /// <summary>None of the values; holds for a missing value.</summary>
    Nin,

    /// <summary>The text has the value in it; minds case.</summary>
    Contains,

    /// <summary>The text has not the value in it; holds for a missing value.</summary>
    Ncontains,

    /// <summary>The text starts with the value.</summary>
    StartsWith,

    /// <summary>The text ends with the value.</summary>
    EndsWith,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,
}
