namespace Hierarchy;

/// <summary>
/// The dated status of a unit. On day d it is CLOSED if <c>closedOn</c> ≤ d. Else it is ACTIVE if formed by d: <c>openedOn</c> ≤ d, or
/// <c>openedOn</c> is empty and it was given as ACTIVE, or as CLOSED without <c>plannedOn</c> (open since ever). Else it is PLANNED if
/// <c>plannedOn</c> ≤ d, or <c>plannedOn</c> is empty and it was given as PLANNED (planned since ever). Else it does not exist on d.
/// </summary>
public static class UnitStatusRule
{
    /// <summary>The status on <paramref name="day"/>; null when the unit does not exist yet.</summary>
    public static OrgUnitStatus? StatusOn(OrgUnitStatus given, DateOnly? plannedOn, DateOnly? openedOn, DateOnly? closedOn, DateOnly day)
    {
        if (closedOn <= day)
        {
            return OrgUnitStatus.Closed;
        }

        var formed = openedOn is { } opened
            ? opened <= day
            : given == OrgUnitStatus.Active || (given == OrgUnitStatus.Closed && plannedOn is null);
        if (formed)
        {
            return OrgUnitStatus.Active;
        }

        var planned = plannedOn is { } from ? from <= day : given == OrgUnitStatus.Planned;
        return planned ? OrgUnitStatus.Planned : null;
    }

    /// <summary>
    /// The days on which a unit is open, PLANNED or ACTIVE: from the first of its dates on, or since ever where the rule needs none,
    /// until it is closed. Without a day when it was closed before that.
    /// </summary>
    public static Period LifeOf(OrgUnitStatus given, DateOnly? plannedOn, DateOnly? openedOn, DateOnly? closedOn)
    {
        var isSinceEver = StatusOn(given, plannedOn, openedOn, closedOn: null, DateOnly.MinValue) is not null;
        var first = plannedOn < openedOn ? plannedOn : openedOn ?? plannedOn;
        return new Period(isSinceEver ? null : first, closedOn);
    }
}
