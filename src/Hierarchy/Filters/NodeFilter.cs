namespace Hierarchy;

/// <summary>
/// A condition on a node. Logic is two-valued: a missing value fails every comparison but NEQ, NIN and NCONTAINS. Comparison is exact,
/// text by code point.
/// </summary>
public abstract record NodeFilter
{
    private protected NodeFilter()
    {
    }
}
