namespace Hierarchy.Seeds.Tables;

/// <summary>One row of <c>org-units.csv</c>; null is an empty cell, coordinates are millionths of a degree (WGS84).</summary>
internal sealed record UnitRow(string Code, string? Parent, string Kind, string Name, string? Form)
{
    public string? Status { get; init; }

    public DateOnly? PlannedOn { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public int? Order { get; init; }

    public (int Longitude, int Latitude)? Location { get; init; }

    public string? Charter { get; init; }

    public IReadOnlyDictionary<string, int> Attributes { get; init; } = new Dictionary<string, int>();
}
