namespace Hierarchy.Packs;

/// <summary>
/// What a node is after its row has been read: what the row says, and what the store has where the file does not have the column. An
/// empty field of a
/// column that is there empties the property.
/// </summary>
internal sealed class NodeMerger(PlanContext context)
{
    private readonly RootCharters _charters = new(context);

    public NodeData Merge(NodeRow row, PlanNode node) => row switch
    {
        UnitRow unit => Unit(unit, node),
        PersonRow person => Person(person, node),
        WorkUnitRow workUnit => new WorkUnitData
        {
            Id = node.Id,
            Key = workUnit.Key,
            Name = workUnit.Name,
            Kind = workUnit.Kind,
            ClosedOn = ClosedOn(row, workUnit.ClosedOn, node),
            Attributes = AttributesOf(row, node),
        },
        MatrixRow matrix => new MatrixData
        {
            Id = node.Id,
            Key = matrix.Key,
            Name = matrix.Name,
            Kind = matrix.Kind,
            ClosedOn = ClosedOn(row, matrix.ClosedOn, node),
            Attributes = AttributesOf(row, node),
        },
        BodyRow body => new BodyData
        {
            Id = node.Id,
            Key = body.Key,
            Name = body.Name,
            Kind = body.Kind,
            ClosedOn = ClosedOn(row, body.ClosedOn, node),
            Attributes = AttributesOf(row, node),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private OrgUnitData Unit(UnitRow row, PlanNode node)
    {
        var before = node.Before as OrgUnitData;
        var table = row.Table;
        var keepsStatus = before is not null && !table.Has(PackColumn.Status);
        var keepsLocation = before is not null && !table.Has(PackColumn.Longitude) && !table.Has(PackColumn.Latitude);
        var unit = new OrgUnitData
        {
            Id = node.Id,
            Key = row.Code,
            Name = row.Name,
            Kind = row.Kind,
            Form = table.Has(PackColumn.Form) ? row.Form : before?.Form,
            GivenStatus = keepsStatus ? before!.GivenStatus : row.Status ?? OrgUnitStatus.Active,
            PlannedOn = table.Has(PackColumn.PlannedOn) ? row.PlannedOn : before?.PlannedOn,
            OpenedOn = table.Has(PackColumn.OpenedOn) ? row.OpenedOn : before?.OpenedOn,
            ClosedOn = ClosedOn(row, row.ClosedOn, node),
            Order = table.Has(PackColumn.Order) ? row.Order : before?.Order,
            Location = keepsLocation ? before!.Location : row.Location,
            Charter = _charters.Of(row, node),
            Attributes = AttributesOf(row, node),
        };
        return KeepsPlannedPast(before, unit) ? unit with { PlannedOn = DateOnly.MinValue } : unit;
    }

    /// <summary>
    /// Whether the unit was planned since ever and no longer says so: an empty <c>plannedOn</c> would then mean that it had not existed
    /// before.
    /// </summary>
    private static bool KeepsPlannedPast(OrgUnitData? before, OrgUnitData after)
    {
        var wasPlanned = before is { GivenStatus: OrgUnitStatus.Planned, PlannedOn: null } || before?.PlannedOn == DateOnly.MinValue;
        var isFormedOrClosed = after.GivenStatus == OrgUnitStatus.Closed
            || (after.GivenStatus == OrgUnitStatus.Active && after.OpenedOn is not null);
        return wasPlanned && after.PlannedOn is null && isFormedOrClosed;
    }

    private static PersonData Person(PersonRow row, PlanNode node)
    {
        var before = node.Before as PersonData;
        return new PersonData
        {
            Id = node.Id,
            Key = row.Key,
            Name = row.Name,
            IsPartyMember = row.Table.Has(PackColumn.IsPartyMember) ? row.IsPartyMember : before is { IsPartyMember: true },
            Traits = row.Table.Has(PackColumn.Traits) ? row.Traits : before?.Traits ?? TraitSet.None,
            Phone = row.Table.Has(PackColumn.Phone) ? row.Phone : before?.Phone,
            Attributes = AttributesOf(row, node),
        };
    }

    private static DateOnly? ClosedOn(NodeRow row, DateOnly? closedOn, PlanNode node)
        => row.Table.Has(PackColumn.ClosedOn) ? closedOn : node.Before?.Closed;

    private static AttributeMap AttributesOf(NodeRow row, PlanNode node) => row.MergeAttributes(node.Before?.Attributes ?? AttributeMap.Empty);
}
