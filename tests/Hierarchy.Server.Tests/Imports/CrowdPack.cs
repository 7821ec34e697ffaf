using System.Globalization;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>A pack as large as a test wants it: a district, compounds below it, and people who live there.</summary>
internal static class CrowdPack
{
    private const int PeopleOfUnit = 50;

    private const string Charter = """
        { "name": "crowd", "roots": ["DISTRICT"], "ladder": { "DISTRICT": ["COMPOUND_BRANCH"] }, "posts": {} }
        """;

    /// <summary>Writes the pack into a new folder; about two rows a person.</summary>
    public static void Write(string folder, int people)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "charter.json"), Charter);
        var units = Enumerable.Range(0, (people + PeopleOfUnit - 1) / PeopleOfUnit)
            .Select(unit => Row($"U{unit},D,COMPOUND_BRANCH,小区 {unit}"));
        Write("org-units.csv", ["code,parent,kind,name", "D,,DISTRICT,区", .. units]);
        Write("people.csv", ["key,name", .. Enumerable.Range(0, people).Select(person => Row($"p{person},居民 {person}"))]);
        Write("lives-in.csv", [
            "person,unit,from", .. Enumerable.Range(0, people).Select(person => Row($"p{person},U{person / PeopleOfUnit},2021-02-03"))]);

        void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, name), lines);
    }

    private static string Row(FormattableString row) => row.ToString(CultureInfo.InvariantCulture);
}
