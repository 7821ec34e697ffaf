using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of an enum, one byte a row. <see cref="Missing"/> is a null row.</summary>
public sealed class EnumColumn : LeafColumn
{
    /// <summary>The value of a row without a value.</summary>
    public const byte Missing = byte.MaxValue;

    private readonly EnumTexts _texts;
    private readonly byte[] _values;

    /// <summary>
    /// One row for each of the values, which the column keeps; each is an index into the names, or <see cref="Missing"/>.
    /// </summary>
    public EnumColumn(EnumTexts texts, byte[] values)
        : this(texts, values, values.Length)
    {
    }

    /// <summary>One row for each of the first <paramref name="count"/> values.</summary>
    public EnumColumn(EnumTexts texts, byte[] values, int count)
        : base(count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, values.Length);
        _texts = texts;
        _values = values;
    }

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteRaw(_texts.Json(_values[row]));

    internal override void Seal()
    {
        var texts = _texts.Count;
        for (var row = 0; row < Count; row++)
        {
            var value = _values[row];
            if (value == Missing)
            {
                SetNull(row);
            }
            else if (value >= texts && !IsNull(row))
            {
                Fail(row, new ArgumentOutOfRangeException($"An enum of {texts} values has no value {value}."));
            }
        }
    }
}
