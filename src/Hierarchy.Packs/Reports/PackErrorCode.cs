namespace Hierarchy.Packs;

/// <summary>
/// What is wrong with a pack. The stable code that users and tools rely on is the member's name in UPPER_SNAKE (<see
/// cref="PackError.CodeName"/>).
/// </summary>
public enum PackErrorCode
{
    /// <summary>A file that every pack needs is not there.</summary>
    FileMissing,

    /// <summary>A file that no pack has.</summary>
    UnknownFile,

    /// <summary>A folder, link, pipe or device where a file is expected.</summary>
    NotAFile,

    /// <summary>A file larger than an import accepts.</summary>
    FileTooLarge,

    /// <summary>An empty file: not even a header.</summary>
    HeaderMissing,

    /// <summary>A column that the file does not have.</summary>
    UnknownColumn,

    /// <summary>A column that stands twice.</summary>
    DuplicateColumn,

    /// <summary>A required column is not there.</summary>
    ColumnMissing,

    /// <summary>More columns than an import accepts.</summary>
    TooManyColumns,

    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>A quote that is not closed, or stands where none may.</summary>
    BrokenQuote,

    /// <summary>A row with more fields than the header.</summary>
    TooManyFields,

    /// <summary>A row, field or name longer than an import accepts.</summary>
    TooLong,

    /// <summary>A control character other than tab and line break.</summary>
    ControlCharacter,

    /// <summary>A required field is empty.</summary>
    ValueMissing,

    /// <summary>A code or key with a space around it, a line break in it, or a wrong <c>@</c> date.</summary>
    MalformedKey,

    /// <summary>A word that is not one of those allowed.</summary>
    UnknownValue,

    /// <summary>Not a date as <c>2024-05-31</c>.</summary>
    MalformedDate,

    /// <summary>Not a number, or out of its range.</summary>
    MalformedNumber,

    /// <summary>A longitude without a latitude, or the other way round.</summary>
    LocationIncomplete,

    /// <summary>Text that is not JSON.</summary>
    MalformedJson,

    /// <summary>JSON that is not a charter.</summary>
    MalformedCharter,

    /// <summary>A unit that neither the pack nor the store has.</summary>
    UnknownCode,

    /// <summary>A person, work unit, matrix or body that neither the pack nor the store has.</summary>
    UnknownKey,

    /// <summary>A code, key or relationship that stands twice.</summary>
    DuplicateKey,

    /// <summary>Two units with one code open on one day.</summary>
    CodeClash,

    /// <summary>A code that a unit takes from one that is to close on a day to come.</summary>
    CodeNotFree,

    /// <summary>A unit or body that is below itself on some day.</summary>
    Cycle,

    /// <summary>Two parents on one day.</summary>
    SecondParent,

    /// <summary>A kind that the charter does not allow below its parent, or as a root.</summary>
    KindNotAllowed,

    /// <summary>A unit below one of a lower or equal tier.</summary>
    InvertedTier,

    /// <summary>A unit deeper than the graph may be.</summary>
    TooDeep,

    /// <summary>A <c>to</c> before its <c>from</c>.</summary>
    ToBeforeFrom,

    /// <summary>A <c>closedOn</c> before its <c>openedOn</c>.</summary>
    ClosedBeforeOpened,

    /// <summary>A <c>closedOn</c> before its <c>plannedOn</c>.</summary>
    ClosedBeforePlanned,

    /// <summary>An <c>openedOn</c> before its <c>plannedOn</c>.</summary>
    OpenedBeforePlanned,

    /// <summary>CLOSED without <c>closedOn</c>.</summary>
    ClosedWithoutDate,

    /// <summary>ACTIVE with <c>plannedOn</c> but no <c>openedOn</c>.</summary>
    ActiveWithoutDate,

    /// <summary>Two residences on one day.</summary>
    SecondResidence,

    /// <summary>Two employers on one day.</summary>
    SecondEmployer,

    /// <summary>A person checked in at two places on one day.</summary>
    SecondCheckIn,

    /// <summary>Two leads of one matrix on one day.</summary>
    SecondLead,

    /// <summary>The same relationship twice on one day.</summary>
    RelationshipTwice,

    /// <summary>More holders of a post than the charter has seats.</summary>
    TooManyHolders,

    /// <summary>A root of a pack with several charters that names none.</summary>
    CharterMissing,

    /// <summary>A charter that neither the pack nor the store has.</summary>
    UnknownCharter,

    /// <summary>A charter named by a unit that is not a root.</summary>
    CharterNotAtRoot,
}
