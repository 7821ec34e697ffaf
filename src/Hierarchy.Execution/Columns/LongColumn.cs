using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Long</c>: 64-bit integers, written as JSON numbers.</summary>
public sealed class LongColumn : LeafColumn
{
    private readonly long[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public LongColumn(long[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public LongColumn(long[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteNumber(_values[row]);
}
