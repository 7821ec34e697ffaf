using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Hierarchy.Server.Http;

/// <summary>The media types of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    /// <summary>The type of a GraphQL response whose status code speaks of the request.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The older type: 200 for every well-formed GraphQL request, whatever its outcome.</summary>
    public const string Json = "application/json";

    /// <summary>
    /// The type to answer with; null = nothing that the client accepts. Without an Accept header, or with one that cannot be read: the
    /// older one.
    /// </summary>
    public static string? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var accepted))
        {
            return Json;
        }

        // What is named with quality 0 is not meant by a range beside it either.
        var refused = accepted.Where(type => type.Quality is <= 0 && !IsRange(type)).SelectMany(Offers).ToHashSet(StringComparer.Ordinal);
        return accepted
            .Where(type => type.Quality is null or > 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .SelectMany(Offers)
            .FirstOrDefault(offer => !refused.Contains(offer));
    }

    /// <summary>Whether a request body may have this type: JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType)
        => MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>What can be answered to it, the better first.</summary>
    private static IEnumerable<string> Offers(MediaTypeHeaderValue accepted)
    {
        if (accepted.Charset.HasValue && !accepted.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        // To the library, application/json matches every type that ends in +json.
        return new[] { Json, GraphQLResponse }.Where(type => IsRange(accepted)
            ? accepted.MatchesMediaType(type)
            : accepted.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsRange(MediaTypeHeaderValue type) => type.MatchesAllTypes || type.MatchesAllSubTypes;
}
