namespace Hierarchy.Seeds.Fengze;

/// <summary>A subdistrict: its name, the middle of it in millionths of a degree, and the names of its communities.</summary>
internal sealed record Area(string Name, int Longitude, int Latitude, params IReadOnlyList<string> Communities);
