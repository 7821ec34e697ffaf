namespace Hierarchy.Execution.Executions;

/// <summary>One value that failed, where it lies in the columns.</summary>
/// <param name="Scope">The scope whose field failed.</param>
/// <param name="Field">The field's index in the selection.</param>
/// <param name="Depth">How many lists deep the value lies: 0 is the field itself.</param>
/// <param name="Item">The value's row in the column at that depth.</param>
/// <param name="Exception">Why.</param>
internal readonly record struct FieldError(Scope Scope, int Field, int Depth, int Item, Exception Exception);
