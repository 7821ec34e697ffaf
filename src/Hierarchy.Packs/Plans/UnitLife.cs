namespace Hierarchy.Packs;

/// <summary>The days on which a unit exists and is open (PLANNED or ACTIVE), by <see cref="UnitStatusRule"/>.</summary>
internal static class UnitLife
{
    public static Period Of(OrgUnitData unit)
    {
        var isSinceEver = unit.GivenStatus switch
        {
            OrgUnitStatus.Planned => unit.PlannedOn is null,
            OrgUnitStatus.Active => unit.OpenedOn is null,
            _ => unit.PlannedOn is null && unit.OpenedOn is null,
        };
        if (isSinceEver)
        {
            return new Period(From: null, unit.ClosedOn);
        }

        var from = unit.PlannedOn < unit.OpenedOn ? unit.PlannedOn : unit.OpenedOn ?? unit.PlannedOn;
        return new Period(from, unit.ClosedOn);
    }
}
