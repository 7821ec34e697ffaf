namespace Hierarchy.Seeds.Populations;

/// <summary>A person while a pack is being made; <c>Employer</c> is the key of a work unit, or null.</summary>
internal sealed record Resident(string Key, Place Home, DateOnly HomeSince, string? Employer, DateOnly EmployedSince)
{
    /// <summary>The day, or the day on which the person moved in if that is later.</summary>
    public DateOnly NotBefore(DateOnly day) => HomeSince > day ? HomeSince : day;
}
