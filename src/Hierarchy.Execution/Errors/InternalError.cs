namespace Hierarchy.Execution.Errors;

/// <summary>Something that failed without being meant for the client: what to log.</summary>
/// <param name="Correlation">Stands in the response's <c>extensions.correlation</c>.</param>
/// <param name="Field">The field that failed, as <c>Type.field</c>.</param>
/// <param name="OperationName">The operation's name; null if it has none.</param>
/// <param name="Exception">What happened.</param>
public sealed record InternalError(string Correlation, string Field, string? OperationName, Exception Exception)
{
    /// <summary>What the client reads instead.</summary>
    public const string Message = "An internal error occurred.";
}
