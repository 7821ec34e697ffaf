namespace Hierarchy.Packs;

/// <summary>The days on which a unit exists and is open (PLANNED or ACTIVE), by <see cref="UnitStatusRule"/>.</summary>
internal static class UnitLife
{
    public static Period Of(OrgUnitData unit) => UnitStatusRule.LifeOf(unit.GivenStatus, unit.PlannedOn, unit.OpenedOn, unit.ClosedOn);
}
