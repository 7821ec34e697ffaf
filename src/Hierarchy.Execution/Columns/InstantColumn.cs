using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>DateTime</c>: instants, written in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class InstantColumn(DateTimeOffset[] values) : LeafColumn<DateTimeOffset>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteInstant(Values[row]);
}
