using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Boolean</c>.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class BooleanColumn(bool[] values) : LeafColumn<bool>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteBoolean(Values[row]);
}
