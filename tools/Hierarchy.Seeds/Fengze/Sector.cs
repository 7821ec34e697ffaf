namespace Hierarchy.Seeds.Fengze;

/// <summary>A sector matrix: its lead unit and its other members.</summary>
internal sealed record Sector(string Key, string Name, string Lead, IReadOnlyList<MemberGroup> Groups);
