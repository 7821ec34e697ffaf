using System.Globalization;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Server.Tests.Commands;

/// <summary>
/// A large pack goes all the way, from the folder through the command into the store and the engine, in a process that has not got more
/// memory than it may take: it would end before it is done.
/// </summary>
public sealed class LargeImportTests : IDisposable
{
    private const int UsualRows = 300_000;
    private const int MostRows = 1_000_000;
    private const int PeoplePerUnit = 100;

    /// <summary>Measured: a million rows, the engine's graph included, go with 950 MB, and 300,000 with 300 MB.</summary>
    private const long BytesPerRow = 1_100;

    private const long BytesOfTheProgram = 50_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hierarchy-large-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_pack_takes_so_much_memory_for_each_of_its_rows_and_no_more()
    {
        // A person is a row, and so is a home; every tenth is checked in; every hundredth has a unit and its post.
        var people = Math.Min(TestScale.Of(UsualRows), MostRows) * 50 / 106 / PeoplePerUnit * PeoplePerUnit;
        var rows = await WriteAsync(people);
        var (exitCode, output) = await ServerProcess.RunAsync(
            _folder.FullName, BytesOfTheProgram + (rows * BytesPerRow), "import", "pack", "--Hierarchy:Embedded:Path=data");

        Assert.True(exitCode == 0, output);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"PERSON {people:N0} 0 0 0"), Words(output), StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"LIVES_IN {people:N0} 0 0 0"), Words(output), StringComparison.Ordinal);
    }

    private static string Words(string output) => string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Writes the pack, and answers how many rows it has.</summary>
    private async Task<long> WriteAsync(int people)
    {
        var pack = _folder.CreateSubdirectory("pack").FullName;
        await File.WriteAllTextAsync(Path.Combine(pack, "charter.json"), """
            {
              "name": "large",
              "roots": ["DISTRICT"],
              "ladder": { "DISTRICT": ["SUBDISTRICT"], "SUBDISTRICT": ["COMMUNITY_ORG"] },
              "posts": { "COMMUNITY_ORG": [{ "post": "SECRETARY" }] }
            }
            """);
        var each = Enumerable.Range(0, people);
        var seats = Enumerable.Range(0, people / PeoplePerUnit);
        (string File, string Header, IEnumerable<string> Rows)[] tables =
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
        foreach (var (file, header, rows) in tables)
        {
            await File.WriteAllLinesAsync(Path.Combine(pack, file + ".csv"), rows.Prepend(header));
        }

        return tables.Sum(table => (long)table.Rows.Count());
    }
}
