using System.Globalization;

namespace Hierarchy.Packs;

/// <summary>Nodes as rows.</summary>
internal static class NodeTables
{
    private static readonly PackColumn[] UnitColumns =
    [
        PackColumn.Code, PackColumn.Parent, PackColumn.Kind, PackColumn.Name, PackColumn.Form, PackColumn.Status, PackColumn.PlannedOn,
        PackColumn.OpenedOn, PackColumn.ClosedOn, PackColumn.Order, PackColumn.Longitude, PackColumn.Latitude, PackColumn.Charter,
    ];

    public static ExportTable Of(ExportGraph graph, NodeFile file)
    {
        IReadOnlyList<PackColumn> columns = file.Type == NodeType.OrgUnit ? UnitColumns : [.. file.Columns];
        return ExportTable.Of(
            file.Name, columns, graph.NodesOf(file.Type), node => node.Attributes, (node, column) => Field(graph, node, column));
    }

    private static string? Field(ExportGraph graph, NodeData node, PackColumn column) => column switch
    {
        PackColumn.Code or PackColumn.Key => graph.NameOf(node.Id),
        PackColumn.Parent or PackColumn.PartOf => graph.ParentOf(node.Id),
        PackColumn.Name => node.Name,
        PackColumn.ClosedOn => Text(node.Closed),
        _ => node switch
        {
            OrgUnitData unit => Field(graph, unit, column),
            PersonData person => Field(person, column),
            WorkUnitData workUnit => UpperSnake<WorkUnitKind>.NameOf(workUnit.Kind),
            MatrixData matrix => UpperSnake<MatrixKind>.NameOf(matrix.Kind),
            BodyData body => UpperSnake<BodyKind>.NameOf(body.Kind),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        },
    };

    private static string? Field(ExportGraph graph, OrgUnitData unit, PackColumn column) => column switch
    {
        PackColumn.Kind => UpperSnake<OrgUnitKind>.NameOf(unit.Kind),
        PackColumn.Form => unit.Form is { } form ? UpperSnake<OrgUnitForm>.NameOf(form) : null,
        PackColumn.Status => UpperSnake<OrgUnitStatus>.NameOf(unit.GivenStatus),
        PackColumn.PlannedOn => Text(unit.PlannedOn),
        PackColumn.OpenedOn => Text(unit.OpenedOn),
        PackColumn.Order => unit.Order?.ToString(CultureInfo.InvariantCulture),
        PackColumn.Longitude => Text(unit.Location?.Longitude),
        PackColumn.Latitude => Text(unit.Location?.Latitude),
        _ => CharterOf(graph, unit),
    };

    private static string? Field(PersonData person, PackColumn column) => column switch
    {
        PackColumn.IsPartyMember => person.IsPartyMember ? "true" : "false",
        PackColumn.Traits => string.Join('|', person.Traits.InOrder().Select(UpperSnake<Trait>.NameOf)),
        _ => person.Phone,
    };

    /// <summary>
    /// A row without a parent would take the only charter of the pack, or be asked for one: where the unit has none, it says so.
    /// </summary>
    private static string? CharterOf(ExportGraph graph, OrgUnitData unit)
    {
        var saysNone = unit.Charter is null && graph.Charters.Count > 0 && graph.ParentOf(unit.Id) is null;
        return saysNone ? RootCharters.None : unit.Charter?.Name;
    }

    private static string? Text(DateOnly? day) => day is { } known ? Wording.Text(known) : null;

    private static string? Text(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture);
}
