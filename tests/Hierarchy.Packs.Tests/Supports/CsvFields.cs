using System.Text;

namespace Hierarchy.Packs.Tests;

/// <summary>RFC 4180 in its simplest form, so that tests do not read with what they test.</summary>
internal static class CsvFields
{
    /// <summary>Every field of every row, the header's too, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (text[i] is ',' or '\n'))
            {
                yield return field.ToString();
                field.Clear();
            }
            else
            {
                field.Append(text[i]);
            }
        }
    }
}
