namespace Hierarchy.Packs;

/// <summary>
/// What a node is after its row has been read: what the row says, and what the store has where the file does not have the column. An
/// empty field of a column that is there empties the property.
/// </summary>
internal sealed class NodeMerger(PlanContext context)
{
    private readonly RootCharters _charters = new(context);

    public NodeData Merge(PackTable table, in NodeRow row, PlanNode node)
    {
        if (row.Data is OrgUnitData unit)
        {
            var charter = _charters.Of(table, row, node);
            return node.Before is OrgUnitData before
                ? Unit(table, unit, before, charter)
                : charter is null && unit.Id == node.Id ? unit : unit with { Id = node.Id, Charter = charter };
        }

        return node.Before is null
            ? row.Data.Id == node.Id ? row.Data : row.Data with { Id = node.Id }
            : Other(table, row.Data, node.Before);
    }

    private static OrgUnitData Unit(PackTable table, OrgUnitData row, OrgUnitData before, Charter? charter)
    {
        var keepsLocation = !table.Has(PackColumn.Longitude) && !table.Has(PackColumn.Latitude);
        var unit = row with
        {
            Id = before.Id,
            Form = table.Has(PackColumn.Form) ? row.Form : before.Form,
            GivenStatus = table.Has(PackColumn.Status) ? row.GivenStatus : before.GivenStatus,
            PlannedOn = table.Has(PackColumn.PlannedOn) ? row.PlannedOn : before.PlannedOn,
            OpenedOn = table.Has(PackColumn.OpenedOn) ? row.OpenedOn : before.OpenedOn,
            ClosedOn = table.Has(PackColumn.ClosedOn) ? row.ClosedOn : before.ClosedOn,
            Order = table.Has(PackColumn.Order) ? row.Order : before.Order,
            Location = keepsLocation ? before.Location : row.Location,
            Charter = charter,
            Attributes = table.Merge(before.Attributes, row.Attributes),
        };
        return KeepsPlannedPast(before, unit) ? unit with { PlannedOn = DateOnly.MinValue } : unit;
    }

    /// <summary>
    /// Whether the unit was planned since ever and no longer says so: an empty <c>plannedOn</c> would then mean that it had not existed
    /// before.
    /// </summary>
    private static bool KeepsPlannedPast(OrgUnitData before, OrgUnitData after)
    {
        var wasPlanned = before is { GivenStatus: OrgUnitStatus.Planned, PlannedOn: null } || before.PlannedOn == DateOnly.MinValue;
        var isFormedOrClosed = after.GivenStatus == OrgUnitStatus.Closed
            || (after.GivenStatus == OrgUnitStatus.Active && after.OpenedOn is not null);
        return wasPlanned && after.PlannedOn is null && isFormedOrClosed;
    }

    private static NodeData Other(PackTable table, NodeData row, NodeData before)
    {
        var attributes = table.Merge(before.Attributes, row.Attributes);
        var closedOn = table.Has(PackColumn.ClosedOn) ? row.Closed : before.Closed;
        return row switch
        {
            PersonData person => Person(table, person, (PersonData)before) with { Id = before.Id, Attributes = attributes },
            WorkUnitData workUnit => workUnit with { Id = before.Id, ClosedOn = closedOn, Attributes = attributes },
            MatrixData matrix => matrix with { Id = before.Id, ClosedOn = closedOn, Attributes = attributes },
            BodyData body => body with { Id = before.Id, ClosedOn = closedOn, Attributes = attributes },
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        };
    }

    private static PersonData Person(PackTable table, PersonData row, PersonData before) => row with
    {
        IsPartyMember = table.Has(PackColumn.IsPartyMember) ? row.IsPartyMember : before.IsPartyMember,
        Traits = table.Has(PackColumn.Traits) ? row.Traits : before.Traits,
        Phone = table.Has(PackColumn.Phone) ? row.Phone : before.Phone,
    };
}
