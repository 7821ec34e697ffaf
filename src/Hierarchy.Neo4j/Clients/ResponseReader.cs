using System.Net;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Reads a response of the Query API to its end before it judges: an error that the server meets after the header is on its way arrives
/// as status 202, behind rows that look well.
/// </summary>
internal static class ResponseReader
{
    /// <summary>The most bytes of one answer. The largest in use is a commit of a hundred thousand facts, 60 MB.</summary>
    private const long MaxLength = 1L << 30;

    /// <exception cref="CypherException">It tells of an error, or is none of the Query API's.</exception>
    public static async Task<CypherAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var document = await ParseAsync(response, cancellationToken);
        try
        {
            if (FirstError(document.RootElement) is { } error)
            {
                throw new CypherException(CypherErrorCodes.KindOf(error.Code), error.Code, error.Message);
            }

            return response.IsSuccessStatusCode && CypherAnswer.TryRead(document) is { } answer
                ? answer
                : throw Foreign(response.StatusCode, inner: null);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static async Task<JsonDocument> ParseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var bounded = new BoundedStream(stream, MaxLength);
            return await JsonDocument.ParseAsync(bounded, cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw Foreign(response.StatusCode, exception);
        }
    }

    private static (string Code, string Message)? FirstError(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("errors"u8, out var errors)
            || errors.ValueKind != JsonValueKind.Array
            || errors.GetArrayLength() == 0)
        {
            return null;
        }

        var first = errors[0];
        return first.ValueKind == JsonValueKind.Object
            ? (Text(first, "code"u8), Text(first, "message"u8))
            : (string.Empty, first.ToString());
    }

    private static string Text(JsonElement error, ReadOnlySpan<byte> name)
        => error.TryGetProperty(name, out var text) ? text.ToString() : string.Empty;

    private static CypherException Foreign(HttpStatusCode status, Exception? inner)
    {
        var kind = status switch
        {
            HttpStatusCode.Unauthorized => CypherErrorKind.Unauthorized,
            HttpStatusCode.Forbidden => CypherErrorKind.Forbidden,
            >= HttpStatusCode.InternalServerError => CypherErrorKind.Broken,
            _ => CypherErrorKind.Foreign,
        };
        return new CypherException(kind, string.Empty, $"Status {(int)status} with a body that is not the Query API's.", inner);
    }
}
