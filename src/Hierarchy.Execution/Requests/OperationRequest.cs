namespace Hierarchy.Execution.Requests;

/// <summary>What a client asks.</summary>
/// <param name="Document">The GraphQL text.</param>
/// <param name="OperationName">Which of its operations; null or empty if there is only one.</param>
/// <param name="Variables">Null, strings, booleans, int, long, double, lists and dictionaries of these; null for none. See
/// <see cref="RequestVariables"/> for reading them from JSON.</param>
public sealed record OperationRequest(
    string Document, string? OperationName = null, IReadOnlyDictionary<string, object?>? Variables = null);
