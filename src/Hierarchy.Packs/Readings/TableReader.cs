using System.Security.Cryptography;

namespace Hierarchy.Packs;

/// <summary>Reads one CSV file into rows and reports everything in it that is not what the format says.</summary>
internal sealed class TableReader(KeyPool keys, PackErrorList errors)
{
    private const int RowsBetweenReports = 10_000;

    /// <summary>Reads the file.</summary>
    /// <param name="table">Is filled with what the header says.</param>
    /// <param name="stream">The file, from its beginning.</param>
    /// <param name="hash">Is fed every byte.</param>
    /// <param name="make">Makes a row of the fields on which the reader stands.</param>
    /// <param name="report">Is told now and then how many bytes and rows have been read since it was told last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<RowList<TRow>> ReadAsync<TRow>(
        PackTable table,
        Stream stream,
        IncrementalHash hash,
        Func<RowCells, TRow> make,
        Action<long, int> report,
        CancellationToken cancellationToken)
        where TRow : struct
    {
        var rows = new RowList<TRow>(table);
        using var reader = new RowReader(stream, hash);
        if (!await ReadHeaderAsync(table, reader, cancellationToken))
        {
            table.IsIncomplete = true;
            return rows;
        }

        var cells = new RowCells(reader, table, keys, errors);
        var (offset, count) = (0L, 0);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.Fault.Kind != CsvFaultKind.None)
            {
                ReportFault(table, reader);
                table.IsIncomplete = true;
            }
            else if (!IsBlank(reader))
            {
                if (HasTooManyFields(table, reader))
                {
                    table.IsIncomplete = true;
                    continue;
                }

                cells.Begin();
                rows.Add(make(cells));
            }

            if (++count == RowsBetweenReports)
            {
                report(reader.Offset - offset, count);
                (offset, count) = (reader.Offset, 0);
            }
        }

        report(reader.Offset - offset, count);
        return rows;
    }

    private async ValueTask<bool> ReadHeaderAsync(PackTable table, RowReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
        {
            errors.Add(table.File.Name, 0, 0, PackErrorCode.HeaderMissing,
                "The file has a byte order mark and nothing else: its first line names the columns.");
            return false;
        }

        if (reader.Fault.Kind != CsvFaultKind.None)
        {
            ReportFault(table, reader);
            return false;
        }

        return HeaderReader.Read(reader, table, errors);
    }

    private bool HasTooManyFields(PackTable table, RowReader reader)
    {
        for (var field = table.Width; field < reader.Count; field++)
        {
            if (!reader.Field(field).IsWhiteSpace())
            {
                errors.Add(
                    table.File.Name,
                    reader.Line,
                    field + 1,
                    PackErrorCode.TooManyFields,
                    $"The row has {reader.Count} fields and the header {table.Width}: a text that contains a comma must stand in "
                        + "double quotes.");
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(RowReader reader)
    {
        for (var field = 0; field < reader.Count; field++)
        {
            if (!reader.Field(field).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private void ReportFault(PackTable table, RowReader reader)
    {
        var fault = reader.Fault;
        var (code, message) = fault.Kind switch
        {
            CsvFaultKind.QuoteNotClosed
                => (PackErrorCode.BrokenQuote, "The text begins with a double quote that is never closed; nothing after it was read."),
            CsvFaultKind.QuoteOutOfPlace => (
                PackErrorCode.BrokenQuote,
                "A double quote stands inside the text: put the whole text in double quotes and write each quote inside it twice."),
            CsvFaultKind.NotUtf8 => (
                PackErrorCode.NotUtf8,
                $"The text is not UTF-8 (byte offset {fault.Offset}): save the file as 'CSV UTF-8'; nothing after it was read."),
            CsvFaultKind.Utf16 => (
                PackErrorCode.NotUtf8,
                "The file is UTF-16, which spreadsheets call 'Unicode Text': save it as 'CSV UTF-8' instead. Nothing of it was read."),
            CsvFaultKind.ControlCharacter => (
                PackErrorCode.ControlCharacter,
                "The text contains a control character, for instance a zero byte: take it out. If the file is full of them, save it as "
                    + "'CSV UTF-8'."),
            CsvFaultKind.FieldTooLong => (PackErrorCode.TooLong, $"The text is longer than {Wording.Text(CsvLimits.FieldBytes)} bytes."),
            _ => (
                PackErrorCode.TooLong,
                $"The row is longer than {Wording.Text(CsvLimits.RowBytes)} bytes: are these rows of text? Nothing after it was read."),
        };
        errors.Add(table.File.Name, reader.Line, fault.Field + 1, code, message);
    }
}
