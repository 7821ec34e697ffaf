using Hierarchy.Api.Bodies;
using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Lists;
using Hierarchy.Api.Offices;
using Hierarchy.Api.People;
using Hierarchy.Api.Values;
using Hierarchy.Api.WorkUnits;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.OrgUnits;

/// <summary>组织单元: binds <c>OrgUnit</c> and <c>OrgUnitConnection</c>.</summary>
internal static class OrgUnitBindings
{
    private static readonly ExpandRequest OfChildren = new(Relation.Children);

    public static void Add(SchemaBindings bindings)
    {
        ConnectionBindings.Add<NodeRef>(bindings, "OrgUnit");
        var type = bindings.Object<NodeRef>("OrgUnit").Identified(NodeType.OrgUnit, "code");
        AddProperties(type);
        AddPlace(type);
        AddPartners(type);
    }

    private static void AddProperties(ObjectBindings<NodeRef> type)
        => type
            .Property("kind", NodeProperties.UnitKind, ValueColumns.Enums)
            .Property("form", NodeProperties.Form, ValueColumns.Enums)
            .Property("status", NodeProperties.Status, ValueColumns.Enums)
            .Property("plannedOn", NodeProperties.PlannedOn, ValueColumns.Dates)
            .Property("openedOn", NodeProperties.OpenedOn, ValueColumns.Dates)
            .Property("closedOn", NodeProperties.ClosedOn, ValueColumns.Dates)
            .Property("order", NodeProperties.Order, ValueColumns.Integers)
            .Property("location", NodeProperties.Location, ValueColumns.Locations);

    private static void AddPlace(ObjectBindings<NodeRef> type)
        => type
            .Batch("path", static async batch =>
                ValueColumns.Texts(await UnitPaths.ReadAsync(batch.Graph(), batch.SourceMemory, batch.CancellationToken)))
            .One("parent", Relation.Parent)
            .Batch("ancestors", static async batch =>
            {
                var lists = await batch.Graph().AncestorsAsync(batch.SourceMemory, batch.CancellationToken);
                return new ListColumn(lists.Offsets, new ObjectColumn<NodeRef>(lists.Nodes));
            })
            .Batch("childCount", static async batch => ValueColumns.Counts(await CountChildrenAsync(batch)))
            .Batch("hasChildren", static async batch =>
                ValueColumns.Booleans(Array.ConvertAll(await CountChildrenAsync(batch), count => count > 0)))
            .Connection("children", Relation.Children, OrgUnitLists.Shape, SortOrder.OfChildren)
            .Batch("subtree", SubtreeBindings.ResolveAsync)
            .Field("rollup", static batch => new ObjectColumn<NodeRef>(batch.SourceMemory))
            .Many("successors", Relation.Successors)
            .Many("predecessors", Relation.Predecessors);

    private static void AddPartners(ObjectBindings<NodeRef> type)
        => type
            .Connection("residents", Relation.Residents, PersonLists.Shape)
            .Batch("appointments", AppointmentBindings.ResolvePageAsync)
            .Batch("vacancies", VacancyBindings.ResolveAsync)
            .Connection("bodies", Relation.Bodies, BodyLists.Shape)
            .Connection("servedBy", Relation.ServedBy, WorkUnitLists.Shape)
            .Connection("checkedInWorkUnits", Relation.CheckedInWorkUnits, WorkUnitLists.Shape)
            .Connection("checkedInPeople", Relation.CheckedInPeople, PersonLists.Shape)
            .Many("matrices", Relation.InMatrices);

    private static ValueTask<long[]> CountChildrenAsync(FieldBatch<NodeRef> batch)
        => batch.Graph().CountAsync(batch.SourceMemory, OfChildren, batch.CancellationToken);
}
