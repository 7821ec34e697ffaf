namespace Hierarchy.Execution.Errors;

/// <summary>A field or item that is declared as non-null has no value.</summary>
internal sealed class NullViolationException(string field, string type)
    : PublicException(ErrorCodes.NullViolation, $"Cannot return null for a non-null type. Field: {field}, Type: {type}.");
