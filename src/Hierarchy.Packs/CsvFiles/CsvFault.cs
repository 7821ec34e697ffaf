namespace Hierarchy.Packs;

/// <summary>What is wrong with the text of a row.</summary>
/// <param name="Kind">What; <see cref="CsvFaultKind.None"/> = nothing.</param>
/// <param name="Field">The index of the field, from 0; -1 = the row as a whole.</param>
/// <param name="Offset">The offset in the file of the first byte that is not UTF-8, from 0; 0 for other faults.</param>
internal readonly record struct CsvFault(CsvFaultKind Kind, int Field, long Offset = 0)
{
    /// <summary>Whether what follows in the file means nothing any more.</summary>
    public bool IsFinal => Kind is CsvFaultKind.QuoteNotClosed or CsvFaultKind.NotUtf8 or CsvFaultKind.Utf16 or CsvFaultKind.RowTooLong;
}
