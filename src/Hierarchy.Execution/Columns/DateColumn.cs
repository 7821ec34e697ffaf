using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>Date</c>: calendar days, written as <c>yyyy-MM-dd</c>.</summary>
public sealed class DateColumn : LeafColumn
{
    private readonly DateOnly[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public DateColumn(DateOnly[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public DateColumn(DateOnly[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteDate(_values[row]);
}
