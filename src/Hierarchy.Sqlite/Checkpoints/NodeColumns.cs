namespace Hierarchy.Sqlite;

/// <summary>The columns of the types of nodes that differ in nothing but their kinds.</summary>
internal static class NodeColumns
{
    public static KindColumns<WorkUnitData, WorkUnitKind> WorkUnits { get; } = new(
        workUnit => workUnit.Kind,
        cells => new WorkUnitData
        {
            Id = cells.Id,
            Key = cells.Key,
            Name = cells.Name,
            Attributes = cells.Attributes,
            Kind = cells.Kind,
            ClosedOn = cells.ClosedOn,
        });

    public static KindColumns<MatrixData, MatrixKind> Matrices { get; } = new(
        matrix => matrix.Kind,
        cells => new MatrixData
        {
            Id = cells.Id,
            Key = cells.Key,
            Name = cells.Name,
            Attributes = cells.Attributes,
            Kind = cells.Kind,
            ClosedOn = cells.ClosedOn,
        });

    public static KindColumns<BodyData, BodyKind> Bodies { get; } = new(
        body => body.Kind,
        cells => new BodyData
        {
            Id = cells.Id,
            Key = cells.Key,
            Name = cells.Name,
            Attributes = cells.Attributes,
            Kind = cells.Kind,
            ClosedOn = cells.ClosedOn,
        });
}
