using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Columns;

/// <summary>A column of strings: <c>String</c>, textual <c>ID</c>s, names of enum values. A null reference is a null row.</summary>
/// <param name="values">One for each row; the column keeps them.</param>
public sealed class TextColumn(string?[] values) : LeafColumn<string?>(values)
{
    /// <inheritdoc/>
    public override void Write(JsonOutput output, int row) => output.WriteText(Values[row]);

    internal override void Seal()
    {
        for (var row = 0; row < Count; row++)
        {
            if (Values[row] is null)
            {
                SetNull(row);
            }
        }
    }
}
