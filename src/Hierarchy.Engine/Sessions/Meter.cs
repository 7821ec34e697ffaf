namespace Hierarchy.Engine;

/// <summary>
/// Counts the rows that a primitive touches: every 4,096 of them it looks at the cancellation token and charges the budget.
/// </summary>
internal sealed class Meter(RowBudget? budget, CancellationToken cancellationToken)
{
    public const int Block = 4096;
    private const int ComparisonsOfARow = 16;
    private long _pending;
    private int _comparisons;

    /// <summary>Rows that are about to be touched or allocated.</summary>
    public void Add(long rows)
    {
        _pending += rows;
        if (_pending >= Block)
        {
            Charge();
        }
    }

    /// <summary>
    /// A comparison of rows that were touched before. 4,096 of them are charged as 256 rows and look at the cancellation token: a sort
    /// costs what it does.
    /// </summary>
    public void AddComparison()
    {
        _comparisons++;
        if (_comparisons == Block)
        {
            _comparisons = 0;
            Charge(Block / ComparisonsOfARow);
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
