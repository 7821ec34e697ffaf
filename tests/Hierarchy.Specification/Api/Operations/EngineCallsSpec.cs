using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Operations;

/// <summary>However many rows an answer has, the engine is asked the same questions: only the number of nodes in each grows.</summary>
public abstract class EngineCallsSpec(IApiServers servers) : ApiSpec(servers)
{
    /// <summary>More than any standard operation has fields that need the engine.</summary>
    private const int MostQuestions = 40;

    private const string EverythingOfAUnit = """
        query ($first: Int!) {
          orgUnit(code: "FZ") {
            subtree(first: $first) {
              totalCount
              edges {
                depth parentId childCount descendantCount
                node {
                  code path hasChildren location { latitude } attributes { name value }
                  parent { code } ancestors { code }
                  rollup { units residents officeHolders byMatrix { count matrix { key } } }
                  children(first: 2) { totalCount nodes { code parent { code } } pageInfo { hasNextPage } }
                  residents(first: 2) { totalCount nodes { key employer { key employees(first: 1) { nodes { key } } } matrices { key } } }
                  checkedInPeople(first: 2, scope: SUBTREE) { nodes { key checkedInAt { code } } }
                  appointments(first: 2) { totalCount nodes { post person { key residence { code } } place { __typename } } }
                  vacancies { post unit { code } }
                  bodies(first: 2) { nodes { key appointments(first: 2) { nodes { post place { ... on Body { key } } } } subBodies {
                    totalCount } } }
                  servedBy(first: 2) { nodes { key serves(first: 2) { totalCount } } }
                  checkedInWorkUnits(first: 2) { nodes { key matrices { key lead { __typename } } } }
                  matrices { key } successors { code } predecessors { code }
                }
              }
            }
          }
        }
        """;

    [SkippableTheory]
    [InlineData(60, 200)]
    [InlineData(2500, 5000)]
    public async Task Everything_of_every_unit_asks_as_much_for_many_as_for_few(int few, int many)
        => await AssertSameQuestionsAsync(EverythingOfAUnit, new { first = few }, new { first = many });

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(5000)]
    public async Task Subtree_asks_as_much_for_many_rows_as_for_two(int rows)
        => await AssertSameQuestionsAsync(
            SpecificationFiles.Operation("Subtree"), new { code = "FZ", first = 2 }, new { code = "FZ", first = rows });

    [SkippableFact]
    public async Task Chart_asks_as_much_for_many_children_as_for_two()
        => await AssertSameQuestionsAsync(SpecificationFiles.Operation("Chart"), new { code = "FZ-01", first = 2 },
            new { code = "FZ-01", first = 5000 });

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(5000)]
    public async Task UnitPeople_asks_as_much_for_many_people_as_for_two(int rows)
    {
        var id = await (await ServeAsync("fengze")).IdOfUnitAsync("FZ");
        object Variables(int first) => new { id, first };

        await AssertSameQuestionsAsync(SpecificationFiles.Operation("UnitPeople"), Variables(40), Variables(rows));
        await AssertNoMoreQuestionsAsync(SpecificationFiles.Operation("UnitPeople"), Variables(2), Variables(rows));
    }

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(4500)]
    public async Task Breadcrumbs_asks_as_much_for_many_units_as_for_two(int rows)
    {
        var server = await ServeAsync("fengze");
        var units = await server.ReadAsync("""{ orgUnit(code: "FZ") { subtree(first: 5000) { nodes { id } } } }""");
        var ids = units.Values("orgUnit.subtree.nodes.id");

        await AssertSameQuestionsAsync(SpecificationFiles.Operation("Breadcrumbs"), new { ids = ids.Take(2) },
            new { ids = ids.Take(rows) });
    }

    [SkippableFact]
    public async Task UnitOffices_asks_as_much_at_a_busy_unit_as_at_a_quiet_one()
    {
        var server = await ServeAsync("fengze");
        var (busy, quiet) = (await server.IdOfUnitAsync("FZ-01-01"), await server.IdOfUnitAsync("FZ-01-01-01-01-01"));

        await AssertNoMoreQuestionsAsync(SpecificationFiles.Operation("UnitOffices"), new { id = quiet }, new { id = busy });
    }

    [SkippableFact]
    public async Task MatrixProfile_asks_as_much_for_hundreds_of_places_as_for_one()
        => await AssertSameQuestionsAsync(
            SpecificationFiles.Operation("MatrixProfile"),
            new { key = "health", level = "DISTRICT" },
            new { key = "health", level = "BUILDING_GROUP" });

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(4500)]
    public async Task FindUnits_asks_as_much_for_many_units_as_for_two(int rows)
    {
        var where = new { kind = new { neq = "GRID" }, parent = new { name = new { neq = "nowhere" } } };
        object Variables(int first) => new { where, first };

        await AssertSameQuestionsAsync(SpecificationFiles.Operation("FindUnits"), Variables(2), Variables(rows));
    }

    [SkippableTheory]
    [InlineData(200)]
    [InlineData(3000)]
    public async Task FindPeople_asks_as_much_for_many_people_as_for_two(int rows)
    {
        var where = new { residence = new { parent = new { } }, matrices = new { any = true } };
        object Variables(int first) => new { where, first };

        await AssertSameQuestionsAsync(SpecificationFiles.Operation("FindPeople"), Variables(2), Variables(rows));
    }

    [SkippableFact]
    public async Task A_question_is_asked_once_for_all_rows_of_a_field()
    {
        var server = await ServeAsync("fengze");
        await server.ReadAsync(
            """{ orgUnit(code: "FZ") { subtree(first: 5000) { nodes { residents(first: 1) { nodes { employer { name } } } } } } }""");

        var expansions = server.Questions.Lines.Where(line => line.StartsWith("expand", StringComparison.Ordinal)).ToList();
        Assert.True(expansions.Count == 1, string.Join('\n', expansions));
        Assert.EndsWith(" of 4500", expansions[0]);
    }

    private static string[] Kinds(ApiServer server)
        => [.. server.Questions.Lines.Select(line => line[..line.LastIndexOf(" of ", StringComparison.Ordinal)]
            .Replace("BUILDING_GROUP", "DISTRICT", StringComparison.Ordinal)
            .Replace("BuildingGroup", "District", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private async Task AssertSameQuestionsAsync(string query, object few, object many)
    {
        var (small, large) = await AskBothAsync(query, few, many);
        Assert.Equal(small, large);
    }

    /// <summary>A field below a list that happens to be empty is not asked at all: the few may ask less, never more.</summary>
    private async Task AssertNoMoreQuestionsAsync(string query, object few, object many)
    {
        var (small, large) = await AskBothAsync(query, few, many);
        var left = large.ToList();
        Assert.All(small, question => Assert.True(left.Remove(question), question));
        Assert.InRange(large.Length, small.Length, MostQuestions);
    }

    private async Task<(string[] Few, string[] Many)> AskBothAsync(string query, object few, object many)
    {
        var server = await ServeAsync("fengze");
        await server.ReadAsync(query, few);
        var small = Kinds(server);
        await server.ReadAsync(query, many);
        return (small, Kinds(server));
    }
}
