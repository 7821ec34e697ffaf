namespace Hierarchy.Packs;

/// <summary>Relationships as rows.</summary>
internal static class TieTables
{
    public static ExportTable Of(ExportGraph graph, TieFile file) => ExportTable.Of(
        file.Name, ColumnsOf(file), graph.RowsOf(file.Type), tie => tie.Attributes, (tie, column) => Field(graph, file, tie, column));

    /// <summary>The order of the documentation: the matrix before its member, the type of an end before the end, the dates last.</summary>
    private static IReadOnlyList<PackColumn> ColumnsOf(TieFile file) => file.Type switch
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

    private static string? Field(ExportGraph graph, TieFile file, RelationshipData tie, PackColumn column)
    {
        if (column == file.Source || column == file.Target)
        {
            return graph.NameOf(column == file.Source ? tie.Source : tie.Target);
        }

        if (column == file.SourceType || column == file.TargetType)
        {
            return UpperSnake<NodeType>.NameOf(graph.TypeOf(column == file.SourceType ? tie.Source : tie.Target));
        }

        return column switch
        {
            PackColumn.Role => tie.Role is { } role ? UpperSnake<MatrixRole>.NameOf(role) : null,
            PackColumn.Post => tie.Post is { } post ? UpperSnake<Post>.NameOf(post) : null,
            PackColumn.FullTime => tie.FullTime is { } fullTime ? (fullTime ? "true" : "false") : null,
            PackColumn.Kind => tie.Lineage is { } lineage ? UpperSnake<LineageKind>.NameOf(lineage) : null,
            PackColumn.To => Text(tie.Period.To),
            _ => Text(tie.Period.From),
        };
    }

    private static string? Text(DateOnly? day) => day is { } known ? Wording.Text(known) : null;
}
