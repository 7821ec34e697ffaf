namespace Hierarchy;

/// <summary>
/// What a commit makes true: an absolute value, never a delta. A fact is whole, so that applying is putting by id: twice or late does no
/// harm. What it was before stands beside it, for history and undo.
/// </summary>
public abstract record Fact
{
    private protected Fact()
    {
    }
}
