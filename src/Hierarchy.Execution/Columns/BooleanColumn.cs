using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Boolean</c>.</summary>
public sealed class BooleanColumn : LeafColumn
{
    private readonly bool[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public BooleanColumn(bool[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public BooleanColumn(bool[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteBoolean(_values[row]);
}
