using GraphQL;
using GraphQLParser.Exceptions;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Responses;

/// <summary>One entry of <c>errors</c>.</summary>
public sealed class ResponseError
{
    /// <summary>An error that the client may read.</summary>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="code">For <c>extensions.code</c>.</param>
    /// <param name="extensions">What else stands in <c>extensions</c>; null for nothing.</param>
    public ResponseError(string message, string code, IReadOnlyDictionary<string, object?>? extensions = null)
    {
        Message = message;
        Code = code;
        Extensions = extensions;
    }

    /// <summary>One sentence for a person.</summary>
    public string Message { get; }

    /// <summary>Stands in <c>extensions.code</c>; clients decide by it.</summary>
    public string Code { get; }

    /// <summary>What else stands in <c>extensions</c>; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>
    /// Response names (string) and list indices (int) from the root to the value; null if the request was refused as a whole.
    /// </summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Where in the document; empty if unknown.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The entry for an exception whose message is public.</summary>
    public static ResponseError From(PublicException exception) => new(exception.Message, exception.Code, exception.Extensions);

    internal static ResponseError From(ExecutionError error, string code) => new(
        error.Message,
        code,
        error.Code is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = error.Code })
    {
        Locations = [.. (error.Locations ?? []).Select(location => new SourceLocation(location.Line, location.Column))],
    };

    internal static ResponseError From(GraphQLSyntaxErrorException exception) => new(exception.Description, ErrorCodes.Syntax)
    {
        Locations = [new SourceLocation(exception.Location.Line, exception.Location.Column)],
    };
}
