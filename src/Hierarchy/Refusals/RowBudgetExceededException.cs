namespace Hierarchy;

/// <summary>A request touches more rows than one request may.</summary>
public sealed class RowBudgetExceededException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="limit">The rows that one request may touch.</param>
    public RowBudgetExceededException(long limit)
        : base("ROW_BUDGET_EXCEEDED", $"The request touches more than {limit} rows; ask for smaller pages or a smaller subtree.")
        => Limit = limit;

    /// <summary>The rows that one request may touch.</summary>
    public long Limit { get; }
}
