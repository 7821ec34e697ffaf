namespace Hierarchy.Packs;

/// <summary>Finds out from the header which field is which column.</summary>
internal static class HeaderReader
{
    /// <summary>What spreadsheets of other countries, or other choices of saving, write instead of a comma.</summary>
    private static readonly char[] OtherSeparators = [';', '\t', '，', '；'];

    /// <summary>Reads the header on which the reader stands.</summary>
    /// <returns>Whether the rows can be read: every required column is there.</returns>
    public static bool Read(RowReader reader, PackTable table, PackErrorList errors)
    {
        table.Width = reader.Count;
        if (reader.Count > CsvLimits.Columns)
        {
            errors.Add(table.File.Name, reader.Line, 0, PackErrorCode.TooManyColumns,
                $"The file has more than {CsvLimits.Columns} columns: delete those that are not needed.");
            return false;
        }

        var columns = table.File.Columns.SelectMany(column => ColumnNames.AllNamesOf(column), (column, name) => (column, name))
            .ToDictionary(entry => entry.name, entry => entry.column, StringComparer.OrdinalIgnoreCase);
        var isRead = true;
        for (var field = 0; field < reader.Count; field++)
        {
            var name = reader.Field(field).Trim().ToString();
            var attribute = ColumnNames.AttributeOf(name);
            if (columns.TryGetValue(name, out var column))
            {
                SetColumn(column, field, name);
            }
            else if (!string.IsNullOrWhiteSpace(attribute))
            {
                AddAttribute(attribute, field);
            }
            else if (reader.Count == 1 && name.IndexOfAny(OtherSeparators) is >= 0 and var at)
            {
                Report(field, PackErrorCode.UnknownColumn, WrongSeparator(name[at]));
            }
            else if (!IsEmptyTail(reader, field))
            {
                Report(field, PackErrorCode.UnknownColumn, Unknown(name, table.File));
            }
        }

        foreach (var column in table.File.Required.Where(column => !table.Has(column)))
        {
            isRead = false;
            errors.Add(
                table.File.Name,
                reader.Line,
                0,
                PackErrorCode.ColumnMissing,
                $"The column '{ColumnNames.NameOf(column)}' is missing; its Chinese name is "
                    + $"{ColumnNames.AllNamesOf(column).ElementAt(1)}.");
        }

        return isRead;

        void SetColumn(PackColumn column, int field, string name)
        {
            if (table.Has(column))
            {
                Report(field, PackErrorCode.DuplicateColumn,
                    $"The column {Wording.Quote(name)} stands twice; the first is column {table.NumberOf(column)}.");
            }
            else
            {
                table.SetNumber(column, field + 1);
            }
        }

        void AddAttribute(string attribute, int field)
        {
            if (attribute.Length > CsvLimits.KeyLength)
            {
                Report(field, PackErrorCode.TooLong,
                    $"The attribute {Wording.Quote(attribute)} has a name longer than {CsvLimits.KeyLength} characters.");
            }
            else if (table.Attributes.Exists(known => known.Name == attribute))
            {
                Report(field, PackErrorCode.DuplicateColumn, $"The attribute {Wording.Quote(attribute)} stands twice.");
            }
            else
            {
                table.Attributes.Add((field, attribute));
            }
        }

        void Report(int field, PackErrorCode code, string message) => errors.Add(table.File.Name, reader.Line, field + 1, code, message);
    }

    /// <summary>Spreadsheets often write commas for columns that were emptied, at the end of every row.</summary>
    private static bool IsEmptyTail(RowReader reader, int field)
    {
        for (var index = field; index < reader.Count; index++)
        {
            if (!reader.Field(index).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private static string WrongSeparator(char separator)
    {
        var written = separator == '\t' ? "a tab" : $"'{separator}'";
        return $"The columns are separated by {written} here, and must be by a comma: save the file as 'CSV UTF-8 (comma delimited)'.";
    }

    private static string Unknown(string name, PackFile file)
    {
        string[] names = [.. file.Columns.SelectMany(ColumnNames.AllNamesOf)];
        return $"{file.Name} has no column {Wording.Quote(name)}: {Wording.Instead(name, names)} "
            + $"A column of your own begins with {ColumnNames.AttributePrefix}";
    }
}
