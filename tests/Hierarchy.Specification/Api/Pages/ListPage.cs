using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Pages;

/// <summary>One page of a connection; elements are told apart by what was asked of their nodes.</summary>
public sealed record ListPage(IReadOnlyList<string> Names, int TotalCount, bool HasNext, bool HasPrevious, string? StartCursor,
    string? EndCursor)
{
    public static ListPage Of(JsonObject connection)
    {
        var info = connection["pageInfo"]!;
        return new ListPage(
            [.. connection["edges"]!.AsArray().Select(edge => edge!["node"]!.ToJsonString())],
            (int)connection["totalCount"]!,
            (bool)info["hasNextPage"]!,
            (bool)info["hasPreviousPage"]!,
            (string?)info["startCursor"],
            (string?)info["endCursor"]);
    }
}
