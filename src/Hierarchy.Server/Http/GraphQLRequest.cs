using System.Text.Json;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Server.Http;

/// <summary>Reads the body of a POST: <c>{ query, operationName, variables, extensions }</c>.</summary>
internal static class GraphQLRequest
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <exception cref="JsonException">The body is not JSON, or not an object of that shape; the message is for the client.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large or ends too soon.</exception>
    public static async Task<OperationRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = await ParseAsync(request, cancellationToken);
        try
        {
            return Read(body.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            // The parser checks the shape of JSON; that text is UTF-8 without halves of characters shows when it is read.
            throw new JsonException("The body has text that is not Unicode.", exception);
        }
    }

    private static OperationRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body must be an object with 'query', and if needed 'operationName' and 'variables'.");
        }

        if (Find(root, "extensions", JsonValueKind.Object) is { } extensions && extensions.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("'extensions' must be an object.");
        }

        var query = Find(root, "query", JsonValueKind.String)?.GetString()
            ?? throw new JsonException("'query' is missing: the GraphQL document as text.");
        var variables = Find(root, "variables", JsonValueKind.Object) is { } found ? RequestVariables.Read(found) : null;
        return new OperationRequest(query, Find(root, "operationName", JsonValueKind.String)?.GetString(), variables);
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, Strict, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new JsonException(
                $"The body is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).", exception);
        }
    }

    private static JsonElement? Find(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind
            ? value
            : throw new JsonException($"'{name}' must be {(kind == JsonValueKind.String ? "text" : "an object")} or null.");
    }
}
