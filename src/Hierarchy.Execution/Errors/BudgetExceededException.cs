using System.Globalization;

namespace Hierarchy.Execution.Errors;

/// <summary>A request would touch more rows than its budget allows.</summary>
public sealed class BudgetExceededException : PublicException
{
    /// <summary>The budget that was not enough.</summary>
    /// <param name="rows">How many rows the request was allowed.</param>
    public BudgetExceededException(long rows)
        : base(
            ErrorCodes.Budget,
            string.Create(CultureInfo.InvariantCulture, $"The request needs more than the {rows} rows it is allowed."),
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = rows })
    {
        Rows = rows;
    }

    /// <summary>How many rows the request was allowed.</summary>
    public long Rows { get; }
}
