namespace Hierarchy.Packs;

/// <summary>What is wrong with the text of a row.</summary>
internal enum CsvFaultKind
{
    None,
    QuoteNotClosed,
    QuoteOutOfPlace,
    NotUtf8,
    Utf16,
    ControlCharacter,
    FieldTooLong,
    RowTooLong,
}
