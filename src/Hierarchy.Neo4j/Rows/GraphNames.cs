using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>The members of a closed enum as the graph spells them: <c>OwnersCommittee</c> is <c>OWNERS_COMMITTEE</c>.</summary>
internal static class GraphNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly string[] Names = Array.ConvertAll(Values, value => UpperSnake.Of(value.ToString()));

    public static string Of(TEnum value)
    {
        var at = Array.IndexOf(Values, value);
        return at >= 0 ? Names[at] : throw new ArgumentException($"{typeof(TEnum).Name} has no value {value}.");
    }

    /// <exception cref="FormatException">No member is spelled so.</exception>
    public static TEnum Read(JsonElement text)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (text.ValueEquals(Names[i]))
            {
                return Values[i];
            }
        }

        throw new FormatException($"{typeof(TEnum).Name} has no value '{text}'.");
    }
}
