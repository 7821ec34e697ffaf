using System.Text.Json;

namespace Hierarchy.Execution.Columns;

/// <summary>The names of an enum's values, encoded once and shared by every <see cref="EnumColumn"/> of that enum.</summary>
public sealed class EnumTexts
{
    private readonly byte[][] _json;

    /// <summary>Value <c>i</c> is written as the <c>i</c>-th name, as the SDL spells it.</summary>
    public EnumTexts(params ReadOnlySpan<string> names)
    {
        _json = new byte[names.Length][];
        for (var value = 0; value < names.Length; value++)
        {
            _json[value] = JsonSerializer.SerializeToUtf8Bytes(names[value]);
        }
    }

    /// <summary>How many values the enum has.</summary>
    public int Count => _json.Length;

    /// <summary>The JSON text of a value, quotes included.</summary>
    internal ReadOnlySpan<byte> Json(int value) => _json[value];
}
