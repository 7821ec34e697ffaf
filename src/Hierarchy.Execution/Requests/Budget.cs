using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Requests;

/// <summary>
/// How many rows a request may touch. Resolvers charge it before they allocate; it is safe to charge from several threads.
/// </summary>
public sealed class Budget
{
    private long _charged;

    /// <summary>A budget of so many rows.</summary>
    public Budget(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        Rows = rows;
    }

    /// <summary>How many rows the request may touch.</summary>
    public long Rows { get; }

    /// <summary>How many rows were charged so far, the charge that failed included.</summary>
    public long Charged => Interlocked.Read(ref _charged);

    /// <summary>Charges rows.</summary>
    /// <exception cref="BudgetExceededException">More rows were charged than there are.</exception>
    public void Charge(long rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        var charged = Interlocked.Add(ref _charged, rows);
        if (charged > Rows || charged < 0)
        {
            throw new BudgetExceededException(Rows);
        }
    }
}
