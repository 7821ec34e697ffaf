namespace Hierarchy.Packs;

/// <summary>Relationships as rows.</summary>
internal static class RelationshipTables
{
    public static ExportTable Of(ExportGraph graph, RelationshipFile file) => ExportTable.Of(
        file.Name,
        ColumnsOf(file),
        graph.RowsOf(file.Type),
        relationship => relationship.Attributes,
        (relationship, column) => Field(graph, file, relationship, column));

    /// <summary>The order of the documentation: the matrix before its member, the type of an end before the end, the dates last.</summary>
    private static IReadOnlyList<PackColumn> ColumnsOf(RelationshipFile file) => file.Type switch
    {
        RelationshipType.InMatrix =>
            [PackColumn.Matrix, PackColumn.MemberType, PackColumn.Member, PackColumn.Role, PackColumn.From, PackColumn.To],
        RelationshipType.CheckedIn or RelationshipType.Serves =>
            [PackColumn.SubjectType, PackColumn.Subject, PackColumn.Unit, PackColumn.From, PackColumn.To],
        RelationshipType.Holds =>
        [
            PackColumn.Person, PackColumn.PlaceType, PackColumn.Place, PackColumn.Post, PackColumn.FullTime, PackColumn.From, PackColumn.To,
        ],
        _ => [.. file.Columns],
    };

    private static string? Field(ExportGraph graph, RelationshipFile file, RelationshipData relationship, PackColumn column)
    {
        if (column == file.Source || column == file.Target)
        {
            return graph.NameOf(column == file.Source ? relationship.Source : relationship.Target);
        }

        if (column == file.SourceType || column == file.TargetType)
        {
            return UpperSnake<NodeType>.NameOf(graph.TypeOf(column == file.SourceType ? relationship.Source : relationship.Target));
        }

        return column switch
        {
            PackColumn.Role => relationship.Role is { } role ? UpperSnake<MatrixRole>.NameOf(role) : null,
            PackColumn.Post => relationship.Post is { } post ? UpperSnake<Post>.NameOf(post) : null,
            PackColumn.FullTime => relationship.FullTime is { } fullTime ? (fullTime ? "true" : "false") : null,
            PackColumn.Kind => relationship.Lineage is { } lineage ? UpperSnake<LineageKind>.NameOf(lineage) : null,
            PackColumn.To => Text(relationship.Period.To),
            _ => Text(relationship.Period.From),
        };
    }

    private static string? Text(DateOnly? day) => day is { } known ? Wording.Text(known) : null;
}
