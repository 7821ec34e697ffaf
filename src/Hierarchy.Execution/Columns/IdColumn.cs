using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>ID</c> whose ids are numbers, written as JSON strings. Other ids are text: <see cref="TextColumn"/>.</summary>
public sealed class IdColumn : LeafColumn
{
    private readonly long[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public IdColumn(long[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public IdColumn(long[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteQuotedNumber(_values[row]);
}
