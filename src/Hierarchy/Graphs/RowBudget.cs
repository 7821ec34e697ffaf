namespace Hierarchy;

/// <summary>
/// How many rows one request may touch. Charged before anything is allocated; shared by everything that a request does, from any thread.
/// </summary>
/// <param name="limit">The rows, 1 or more.</param>
public sealed class RowBudget(long limit)
{
    private long _charged;

    /// <summary>The rows that may be touched.</summary>
    public long Limit { get; } = limit;

    /// <summary>The rows charged so far, the charge that was refused included.</summary>
    public long Charged => Volatile.Read(ref _charged);

    /// <summary>Charges rows before they are touched.</summary>
    /// <param name="rows">How many, 0 or more.</param>
    /// <exception cref="RowBudgetExceededException">They are more than what is left.</exception>
    public void Charge(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        var charged = Interlocked.Add(ref _charged, rows);

        // Beyond the largest number it starts again at the smallest.
        if (charged > Limit || charged < 0)
        {
            throw new RowBudgetExceededException(Limit);
        }
    }
}
