namespace Hierarchy;

/// <summary>How many rows one request may touch. Charged before anything is allocated; shared by everything that a request does, from any thread.</summary>
/// <param name="limit">The rows, 1 or more.</param>
public sealed class RowBudget(long limit)
{
    private long _charged;

    /// <summary>The rows that may be touched.</summary>
    public long Limit { get; } = limit;

    /// <summary>The rows charged so far.</summary>
    public long Charged => Volatile.Read(ref _charged);

    /// <summary>Charges rows before they are touched.</summary>
    /// <exception cref="RowBudgetExceededException">They are more than what is left.</exception>
    public void Charge(long rows)
    {
        if (Interlocked.Add(ref _charged, rows) > Limit)
        {
            throw new RowBudgetExceededException(Limit);
        }
    }
}
