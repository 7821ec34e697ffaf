using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Float</c>. GraphQL has no infinities and no NaN: such a row fails.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class DoubleColumn(double[] values) : LeafColumn<double>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(Values[row]);

    internal override void Seal()
    {
        for (var row = 0; row < Count; row++)
        {
            if (!double.IsFinite(Values[row]) && !IsNull(row))
            {
                Fail(row, new NotANumberException());
            }
        }
    }
}
