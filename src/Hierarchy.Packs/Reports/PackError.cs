using System.Globalization;

namespace Hierarchy.Packs;

/// <summary>One thing that is wrong with a pack.</summary>
/// <param name="File">The file's name, for instance <c>org-units.csv</c>.</param>
/// <param name="Line">
/// The line on which the row begins, counted from 1 as a text editor counts; 0 = the file as a whole. A row with a line break inside
/// quotes takes more than one line.
/// </param>
/// <param name="Column">
/// In a CSV file the field, counted from 1 as a spreadsheet counts (1 = A); in <c>charter.json</c> the byte in its line, counted from 1.
/// 0 = the line as a whole.
/// </param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Message">What is wrong, in one sentence for the person who keeps the spreadsheet.</param>
public sealed record PackError(string File, int Line, int Column, PackErrorCode Code, string Message)
{
    /// <summary>The stable code, UPPER_SNAKE.</summary>
    public string CodeName => UpperSnake<PackErrorCode>.NameOf(Code);

    /// <summary>The error on one line, as compilers print theirs.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {CodeName} {Message}");
}
