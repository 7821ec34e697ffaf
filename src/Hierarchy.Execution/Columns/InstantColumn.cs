using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of <c>DateTime</c>: instants, written in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
public sealed class InstantColumn : LeafColumn
{
    private readonly DateTimeOffset[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public InstantColumn(DateTimeOffset[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public InstantColumn(DateTimeOffset[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteInstant(_values[row]);
}
