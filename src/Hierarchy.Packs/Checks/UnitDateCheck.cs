namespace Hierarchy.Packs;

/// <summary>The status of a unit and its three dates must tell one story.</summary>
internal static class UnitDateCheck
{
    public static void Check(PlanContext context, RowPlace row, OrgUnitData unit)
    {
        var (planned, opened, closed) = (unit.PlannedOn, unit.OpenedOn, unit.ClosedOn);
        if (unit.GivenStatus == OrgUnitStatus.Closed && closed is null)
        {
            Report(PackColumn.ClosedOn, PackErrorCode.ClosedWithoutDate, "The unit is CLOSED, so 'closedOn' must say since when.");
        }

        if (unit.GivenStatus == OrgUnitStatus.Active && planned is not null && opened is null)
        {
            Report(
                PackColumn.OpenedOn,
                PackErrorCode.ActiveWithoutDate,
                "The unit is ACTIVE and was planned, so 'openedOn' must say when it was formed.");
        }

        if (closed < opened)
        {
            Report(PackColumn.ClosedOn, PackErrorCode.ClosedBeforeOpened, $"'closedOn' ({closed:O}) is before 'openedOn' ({opened:O}).");
        }

        if (closed < planned)
        {
            Report(PackColumn.ClosedOn, PackErrorCode.ClosedBeforePlanned, $"'closedOn' ({closed:O}) is before 'plannedOn' ({planned:O}).");
        }

        if (opened < planned)
        {
            Report(PackColumn.OpenedOn, PackErrorCode.OpenedBeforePlanned, $"'openedOn' ({opened:O}) is before 'plannedOn' ({planned:O}).");
        }

        void Report(PackColumn column, PackErrorCode code, string message) => context.Report(row, column, code, message);
    }
}
