using System.Globalization;

namespace Hierarchy.Specification;

/// <summary>
/// How long the longest tests run: fuzzing, killed processes, random interleavings. The environment variable <c>HIERARCHY_TEST_SCALE</c>
/// says how many times the usual number of cases they try; not set = 1.
/// </summary>
public static class TestScale
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "HIERARCHY_TEST_SCALE";

    private const int Most = 10_000;

    /// <summary>How many times the usual number; 1 or more.</summary>
    public static int Factor { get; } = Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>How many cases to try.</summary>
    /// <param name="usual">How many are tried when nothing is said.</param>
    public static int Of(int usual) => checked(usual * Factor);

    /// <summary>Reads what the variable says.</summary>
    /// <exception cref="ArgumentException">
    /// It is not a whole number from 1 to 10,000: nobody should believe that a longer run took place.
    /// </exception>
    public static int Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= Most
            ? factor
            : throw new ArgumentException($"{Variable} is '{text}'; it must be a whole number from 1 to {Most}.", nameof(text));
    }
}
