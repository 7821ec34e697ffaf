namespace Hierarchy.Engine;

/// <summary>
/// Counts the rows that a primitive touches: every 4,096 of them it looks at the cancellation token and charges the budget.
/// </summary>
internal sealed class Meter(RowBudget? budget, CancellationToken cancellationToken)
{
    public const int Block = 4096;
    private long _pending;
    private int _unwatched;

    /// <summary>Rows that are about to be touched or allocated.</summary>
    public void Add(long rows)
    {
        _pending += rows;
        if (_pending >= Block)
        {
            Charge();
        }
    }

    /// <summary>A step that touches no further row: it costs nothing, but every 4,096 of them look at the cancellation token.</summary>
    public void Watch()
    {
        _unwatched++;
        if (_unwatched == Block)
        {
            _unwatched = 0;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Charges what is pending and more rows that are about to be touched or allocated.</summary>
    public void Charge(long rows = 0)
    {
        _pending += rows;
        cancellationToken.ThrowIfCancellationRequested();
        budget?.Charge(_pending);
        _pending = 0;
    }
}
