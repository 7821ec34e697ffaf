using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>ID</c> whose ids are numbers, written as JSON strings. Other ids are text: <see cref="TextColumn"/>.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class IdColumn(long[] values) : LeafColumn<long>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteQuotedNumber(Values[row]);
}
