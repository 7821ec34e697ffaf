using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>A <c>PersonFilterInput</c> beside what it means.</summary>
/// <param name="Where">The input; null = none.</param>
/// <param name="Matches">Whether a person, by the oracle's name, matches.</param>
public sealed record PersonFilter(JsonNode? Where, Func<string, bool> Matches)
{
    public static PersonFilter Everyone { get; } = new(null, _ => true);
}
