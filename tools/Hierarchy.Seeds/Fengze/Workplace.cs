namespace Hierarchy.Seeds.Fengze;

/// <summary>A work unit while the district is being made; <c>Sector</c> is the matrix it belongs to first, or null.</summary>
internal sealed record Workplace(string Key, string Name, string Kind, Sector? Sector);
