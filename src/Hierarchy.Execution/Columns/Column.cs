namespace Hierarchy.Execution.Columns;

/// <summary>
/// The answers of one field for all parents of a scope: row <c>i</c> answers parent <c>i</c>. Nulls and errors are kept beside the
/// values and cost nothing while there are none. A column belongs to the call that made it: the executor marks nulls in it.
/// </summary>
public abstract class Column
{
    private ulong[]? _nulls;
    private bool _isClaimed;

    /// <summary>Makes a column of <paramref name="count"/> rows, none of them null.</summary>
    private protected Column(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>How many rows the column has; it must equal the number of sources of its batch.</summary>
    public int Count { get; }

    /// <summary>Whether any row is null or failed.</summary>
    internal bool HasNulls => _nulls is not null;

    /// <summary>The failed rows and why, in no order; null while no row failed.</summary>
    internal Dictionary<int, Exception>? Errors { get; private set; }

    /// <summary>Whether a row is null, be it by its value, by <see cref="SetNull"/>, or because it failed.</summary>
    public bool IsNull(int row) => _nulls is { } nulls && (nulls[row >> 6] & (1UL << (row & 63))) != 0;

    /// <summary>Makes one row null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void SetNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        _nulls ??= new ulong[(Count + 63) >> 6];
        _nulls[row >> 6] |= 1UL << (row & 63);
    }

    /// <summary>
    /// Makes one row null and reports why, with the row's path. The message of a <see cref="Hierarchy.Execution.Errors.PublicException"/>
    /// reaches the client; any other exception is reported as an internal error without its message.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Fail(int row, Exception error)
    {
        SetNull(row);
        (Errors ??= [])[row] = error;
    }

    /// <summary>Takes the column as an answer.</summary>
    /// <returns>False if it was one before.</returns>
    internal virtual bool Claim()
    {
        var isFirst = !_isClaimed;
        _isClaimed = true;
        return isFirst;
    }

    /// <summary>Called once, when the column has come back: marks the rows that are null or failed by their value.</summary>
    internal virtual void Seal()
    {
    }

    /// <summary>Marks every row null.</summary>
    private protected void SetAllNull()
    {
        _nulls ??= new ulong[(Count + 63) >> 6];
        Array.Fill(_nulls, ulong.MaxValue);
    }
}
