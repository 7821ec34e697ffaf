using GraphQL.Types;
using Hierarchy.Execution.Columns;

namespace Hierarchy.Api.Values;

/// <summary>The names of an enum as the SDL spells them: UPPER_SNAKE, in declared order, numbered from 0.</summary>
/// <typeparam name="TEnum">An enum over <see cref="byte"/>.</typeparam>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly string[] Names = [.. Enum.GetNames<TEnum>().Select(UpperSnake.Of)];

    private static readonly Dictionary<string, TEnum> Values =
        Names.Zip(Enum.GetValues<TEnum>()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>The names, encoded for columns.</summary>
    public static EnumTexts Texts { get; } = new(Names);

    /// <summary>The value of a name that was validated against the SDL.</summary>
    public static TEnum Parse(string name) => Values[name];

    /// <summary>What is wrong with the SDL's enum of the same name: null if it has just these values in this order.</summary>
    public static string? Misfit(ISchema schema)
    {
        if (schema.AllTypes[typeof(TEnum).Name] is not EnumerationGraphType type)
        {
            return $"The SDL has no enum '{typeof(TEnum).Name}'.";
        }

        var declared = type.Values.Select(value => value.Name).ToList();
        return declared.SequenceEqual(Names, StringComparer.Ordinal)
            ? null
            : $"The enum '{type.Name}' has the values {string.Join(", ", declared)}, but the domain has {string.Join(", ", Names)}.";
    }
}
