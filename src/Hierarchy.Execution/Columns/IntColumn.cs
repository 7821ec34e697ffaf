using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Int</c>.</summary>
public sealed class IntColumn : LeafColumn
{
    private readonly int[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public IntColumn(int[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public IntColumn(int[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(_values[row]);
}
