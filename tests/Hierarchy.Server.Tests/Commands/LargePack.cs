namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// A pack of very many rows, as a city's are: people and where they live, some checked in, a unit and its post for every hundred.
/// </summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="People">How many people it has, and homes.</param>
/// <param name="Rows">How many rows its files have.</param>
/// <param name="Changes">How many facts its import into an empty store makes: the rows, and what units are part of.</param>
internal sealed record LargePack(string Folder, int People, long Rows, long Changes)
{
    private const int PeoplePerUnit = 100;

    private const string Charter = """
        {
          "name": "large",
          "roots": ["DISTRICT"],
          "ladder": { "DISTRICT": ["SUBDISTRICT"], "SUBDISTRICT": ["COMMUNITY_ORG"] },
          "posts": { "COMMUNITY_ORG": [{ "post": "SECRETARY" }] }
        }
        """;

    /// <summary>Writes a pack of so many rows, and not many more, into a folder, which it makes.</summary>
    public static async Task<LargePack> WriteAsync(string folder, int rows)
    {
        // A person is a row, and so is a home; every tenth is checked in; every hundredth has a unit and its post.
        var people = (int)((rows * 50L / 106 / PeoplePerUnit) + 1) * PeoplePerUnit;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "charter.json"), Charter);
        long written = 0;
        foreach (var (file, header, lines) in TablesOf(people))
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, file + ".csv"), lines.Prepend(header));
            written += lines.Count();
        }

        return new LargePack(folder, people, written, written + 1 + (people / PeoplePerUnit));
    }

    private static IEnumerable<(string File, string Header, IEnumerable<string> Lines)> TablesOf(int people)
    {
        var each = Enumerable.Range(0, people);
        var seats = Enumerable.Range(0, people / PeoplePerUnit);
        return
        [
            ("org-units", "code,parent,kind,name", seats.Select(unit => $"C{unit},S,COMMUNITY_ORG,社区{unit}")
                .Prepend("S,D,SUBDISTRICT,街道").Prepend("D,,DISTRICT,区")),
            ("people", "key,name,isPartyMember", each.Select(person => $"p{person},人员{person},{(person % 4 == 0 ? "true" : "false")}")),
            ("lives-in", "person,unit,from", each.Select(person => $"p{person},C{person / PeoplePerUnit},2020-0{(person % 9) + 1}-01")),
            ("checked-in", "subjectType,subject,unit,from", each.Where(person => person % 10 == 0)
                .Select(person => $"PERSON,p{person},C{person / PeoplePerUnit},2022-01-01")),
            ("holds", "person,placeType,place,post,from", seats.Select(
                unit => $"p{unit * PeoplePerUnit},ORG_UNIT,C{unit},SECRETARY,2021-01-01")),
        ];
    }
}
