using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Date</c>: calendar days, written as <c>yyyy-MM-dd</c>.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class DateColumn(DateOnly[] values) : LeafColumn<DateOnly>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteDate(Values[row]);
}
