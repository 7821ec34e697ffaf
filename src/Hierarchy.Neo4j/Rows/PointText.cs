using System.Globalization;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Points come back as well-known text: <c>SRID=4326;POINT (118.605 24.9)</c>.</summary>
internal static class PointText
{
    private const string Start = "SRID=4326;POINT (";
    private const char End = ')';

    /// <summary>The server would wrap a longitude around the earth, without a word.</summary>
    /// <exception cref="ArgumentException">It is no place on the earth.</exception>
    public static void Check(Location location)
    {
        if (!(Math.Abs(location.Longitude) <= 180 && Math.Abs(location.Latitude) <= 90))
        {
            throw new ArgumentException("A location is not on the earth.");
        }
    }

    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Location Read(JsonElement text)
    {
        var point = text.GetString().AsSpan();
        if (point.StartsWith(Start) && point[^1] == End)
        {
            var numbers = point[Start.Length..^1];
            if (numbers.IndexOf(' ') is >= 0 and var space)
            {
                return new Location(Number(numbers[..space]), Number(numbers[(space + 1)..]));
            }
        }

        throw new FormatException($"'{point}' is not a point.");
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
