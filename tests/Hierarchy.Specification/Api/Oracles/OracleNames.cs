using System.Text.RegularExpressions;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Members of an enum as the API and the packs write them: UPPER_SNAKE.</summary>
public static partial class OracleNames
{
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum
        => BeforeCapital().Replace(member.ToString(), "_").ToUpperInvariant();

    [GeneratedRegex("(?<=.)(?=[A-Z])")]
    private static partial Regex BeforeCapital();
}
