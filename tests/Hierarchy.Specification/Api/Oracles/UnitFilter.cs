using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>An <c>OrgUnitFilterInput</c> beside what it means.</summary>
/// <param name="Where">The input.</param>
/// <param name="Matches">Whether a unit matches.</param>
public sealed record UnitFilter(JsonObject Where, Func<PackUnit, bool> Matches)
{
    /// <summary>Whether CLOSED stands in an eq or in of status, reached through and and or alone.</summary>
    public bool AsksForClosed => Asks(Where);

    private static bool Asks(JsonObject where)
        => (string?)where["status"]?["eq"] == "CLOSED"
            || (where["status"]?["in"] as JsonArray ?? []).Any(status => (string?)status == "CLOSED")
            || new[] { "and", "or" }.SelectMany(logic => where[logic] as JsonArray ?? []).Any(part => Asks(part!.AsObject()));
}
