using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of strings: <c>String</c>, textual <c>ID</c>s, names of enum values. A null reference is a null row.</summary>
public sealed class TextColumn : LeafColumn
{
    private readonly string?[] _values;

    /// <summary>One row for each of the values, which the column keeps.</summary>
    public TextColumn(string?[] values)
        : this(values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public TextColumn(string?[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteText(_values[row]);

    internal override void Seal()
    {
        for (var row = 0; row < Count; row++)
        {
            if (_values[row] is null)
            {
                SetNull(row);
            }
        }
    }
}
