namespace Hierarchy.Execution.Requests;

/// <summary>
/// Charges the budget of a request. Whoever executes a request says what a budget is and how it refuses, best by a
/// <see cref="Errors.PublicException"/>; what is thrown fails the field that charged.
/// </summary>
/// <param name="rows">How many rows are about to be touched or allocated, 0 or more. May be called from several threads.</param>
public delegate void RowCharge(long rows);
