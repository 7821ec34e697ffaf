using System.Text;

namespace Hierarchy;

/// <summary>How packs and the API spell the names of enum members: <c>OwnersCommittee</c> is <c>OWNERS_COMMITTEE</c>.</summary>
public static class UpperSnake
{
    /// <summary>The name in UPPER_SNAKE: a <c>_</c> before each upper-case letter but the first, every letter upper-case.</summary>
    /// <param name="name">A name in PascalCase.</param>
    public static string Of(string name)
    {
        var upper = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && upper.Length > 0)
            {
                upper.Append('_');
            }

            upper.Append(char.ToUpperInvariant(letter));
        }

        return upper.ToString();
    }
}
