using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of an enum, one byte a row. <see cref="Missing"/> is a null row.</summary>
/// <param name="texts">The names.</param>
/// <param name="values">One for each row, an index into the names or <see cref="Missing"/>; the column keeps them.</param>
public sealed class EnumColumn(EnumTexts texts, byte[] values) : LeafColumn<byte>(values)
{
    /// <summary>The value of a row without a value.</summary>
    public const byte Missing = byte.MaxValue;

    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteRaw(texts.Json(Values[row]));

    internal override void Seal()
    {
        for (var row = 0; row < Count; row++)
        {
            var value = Values[row];
            if (value == Missing)
            {
                SetNull(row);
            }
            else if (value >= texts.Count && !IsNull(row))
            {
                Fail(row, new ArgumentOutOfRangeException($"An enum of {texts.Count} values has no value {value}."));
            }
        }
    }
}
