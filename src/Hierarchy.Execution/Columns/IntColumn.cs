using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Int</c>.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class IntColumn(int[] values) : LeafColumn<int>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(Values[row]);
}
