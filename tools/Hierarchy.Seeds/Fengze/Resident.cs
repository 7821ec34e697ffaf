namespace Hierarchy.Seeds.Fengze;

/// <summary>A person while the district is being made.</summary>
internal sealed record Resident(string Key, Place Home, DateOnly HomeSince, Workplace? Employer, DateOnly EmployedSince);
