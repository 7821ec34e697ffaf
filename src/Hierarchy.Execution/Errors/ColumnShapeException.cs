namespace Hierarchy.Execution.Errors;

/// <summary>A resolver answered with a column that does not fit its field: a mistake in the resolver, hence an internal error.</summary>
internal sealed class ColumnShapeException(string message) : Exception(message);
