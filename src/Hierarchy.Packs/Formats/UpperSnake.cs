using System.Collections.Frozen;

namespace Hierarchy.Packs;

/// <summary>The names of an enum's members as packs write them: <c>OwnersCommittee</c> is <c>OWNERS_COMMITTEE</c>.</summary>
internal static class UpperSnake<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> NameOfValue =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, Convert);

    private static readonly FrozenDictionary<string, TEnum>.AlternateLookup<ReadOnlySpan<char>> ValueOfName =
        NameOfValue.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All names in declared order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<TEnum>().Select(Convert)];

    public static string NameOf(TEnum value) => NameOfValue[value];

    public static bool TryParse(ReadOnlySpan<char> name, out TEnum value) => ValueOfName.TryGetValue(name, out value);

    /// <summary>The value of a name that is known to be one.</summary>
    public static TEnum Parse(string name) => ValueOfName[name];

    private static string Convert(TEnum value) => UpperSnake.Of(value.ToString());
}
