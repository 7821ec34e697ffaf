using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Float</c>. GraphQL has no infinities and no NaN: such a row fails.</summary>
public sealed class DoubleColumn : LeafColumn
{
    private readonly double[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public DoubleColumn(double[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public DoubleColumn(double[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(_values[row]);

    internal override void Seal()
    {
        for (var row = 0; row < Count; row++)
        {
            if (!double.IsFinite(_values[row]) && !IsNull(row))
            {
                Fail(row, new NotANumberException());
            }
        }
    }
}
