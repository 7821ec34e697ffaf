using System.Globalization;

namespace Hierarchy.Packs;

/// <summary>
/// The fields of the current row as values. A field that cannot be read is reported, makes the row <see cref="IsBroken"/> and reads as
/// empty.
/// </summary>
internal sealed partial class RowCells(RowReader reader, PackTable table, KeyPool keys, PackErrorList errors)
{
    public int Line => reader.Line;

    public bool IsBroken { get; private set; }

    /// <summary>Turns to the row that the reader stands on.</summary>
    public void Begin() => IsBroken = false;

    /// <summary>The text of a field; null = empty, or the file does not have the column.</summary>
    public string? Text(PackColumn column) => Read(column, out var text) ? new string(text) : null;

    /// <summary>The text of a required field, which is not only spaces; empty when it is missing.</summary>
    public string Name(PackColumn column)
    {
        if (!Read(column, out var text))
        {
            return "";
        }

        if (text.IsWhiteSpace())
        {
            Report(column, PackErrorCode.ValueMissing, $"The column '{ColumnNames.NameOf(column)}' has only spaces in this row.");
        }

        return new string(text);
    }

    /// <summary>The number of a code or key; <see cref="KeyPool.None"/> = empty.</summary>
    public int Key(PackColumn column)
    {
        if (!Read(column, out var text))
        {
            return KeyPool.None;
        }

        if (text.Length > CsvLimits.KeyLength)
        {
            Report(column, PackErrorCode.TooLong, $"{Wording.Quote(text)} is longer than {CsvLimits.KeyLength} characters.");
            return KeyPool.None;
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            Report(column, PackErrorCode.MalformedKey, $"There is a space before or after {Wording.Quote(text.Trim())}: take it out.");
            return KeyPool.None;
        }

        if (text.IndexOfAny("\t\r\n") >= 0)
        {
            Report(column, PackErrorCode.MalformedKey, $"There is a tab or line break inside {Wording.Quote(text)}: take it out.");
            return KeyPool.None;
        }

        return keys.Add(text);
    }

    /// <summary>The text of a code or key; empty = none.</summary>
    public string TextOf(int key) => keys.Texts[key];

    public DateOnly? Date(PackColumn column)
    {
        if (!Read(column, out var text))
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var date))
        {
            return date;
        }

        Report(column, PackErrorCode.MalformedDate, $"{Wording.Quote(text)} is not a date: write year, month and day as 2024-05-31 "
            + "(in a spreadsheet, format the column as yyyy-mm-dd or as text).");
        return null;
    }

    public int? Number(PackColumn column)
    {
        if (!Read(column, out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(column, PackErrorCode.MalformedNumber, $"{Wording.Quote(text)} is not a whole number of at most nine digits.");
        return null;
    }

    public double? Degrees(PackColumn column, int most)
    {
        if (!Read(column, out var text))
        {
            return null;
        }

        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        Report(column, PackErrorCode.MalformedNumber,
            $"{Wording.Quote(text)} is not a number of degrees between -{most} and {most}, for instance 118.6.");
        return null;
    }

    /// <summary>What the columns of attributes say; an empty field says nothing.</summary>
    public AttributeMap Attributes()
    {
        if (table.Attributes.Count == 0)
        {
            return AttributeMap.Empty;
        }

        var entries = new List<KeyValuePair<string, string>>(table.Attributes.Count);
        foreach (var (field, name) in table.Attributes)
        {
            if (At(field) is { IsEmpty: false } text)
            {
                entries.Add(new KeyValuePair<string, string>(name, new string(text)));
            }
        }

        return AttributeMap.Of(entries);
    }

    public void Report(PackColumn column, PackErrorCode code, string message)
    {
        IsBroken = true;
        errors.Add(table.File.Name, Line, table.NumberOf(column), code, message);
    }

    /// <summary>Whether the field has a text; a required one that has none is reported.</summary>
    private bool Read(PackColumn column, out ReadOnlySpan<char> text)
    {
        text = At(table.NumberOf(column) - 1);
        if (text.IsEmpty && table.Requires(column))
        {
            Report(column, PackErrorCode.ValueMissing, $"The column '{ColumnNames.NameOf(column)}' is empty in this row, and must not be.");
        }

        return !text.IsEmpty;
    }

    private ReadOnlySpan<char> At(int field) => field >= 0 && field < reader.Count ? FormulaGuard.Unwrap(reader.Field(field)) : default;
}
