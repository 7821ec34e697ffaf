using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Long</c>: 64-bit integers, written as JSON numbers.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class LongColumn(long[] values) : LeafColumn<long>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(Values[row]);
}
