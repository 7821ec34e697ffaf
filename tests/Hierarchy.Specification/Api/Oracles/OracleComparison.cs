using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Compares whole answers of the standard operations with those that the oracle works out from the rows of the pack.</summary>
public sealed class OracleComparison
{
    private readonly ApiServer _server;
    private readonly PackGraph _graph;
    private readonly NodeNames _names;
    private readonly Random _random;

    private OracleComparison(ApiServer server, PackGraph graph, NodeNames names, Random random)
    {
        _server = server;
        _graph = graph;
        _names = names;
        _random = random;
    }

    public static async Task<OracleComparison> StartAsync(ApiServer server, string folder, int seed)
    {
        var graph = new PackGraph(folder, FixedDay.Today);
        return new OracleComparison(server, graph, await NodeNames.AskAsync(server, graph), new Random(seed));
    }

    /// <summary>At most so many units of the pack that a code finds, at random, with the roots always among them.</summary>
    public IReadOnlyList<PackUnit> SampleUnits(int count)
    {
        var found = _graph.Units.Values.Where(unit => _graph.FindUnit(unit.Code) == unit).ToArray();
        _random.Shuffle(found);
        return [.. found.OrderByDescending(unit => unit.Row["parent"].Length == 0).Take(count)];
    }

    public async Task CompareChartAsync(PackUnit unit)
    {
        var first = _random.Next(8);
        var answer = await _server.RunAsync("Chart", new { code = unit.Code, first });
        AssertSame(new UnitAnswers(_graph).Chart(unit.Code, first), answer, $"Chart {unit.Name} {first}");
    }

    public async Task CompareSubtreeAsync(PackUnit unit)
    {
        var first = _random.Next(40);
        int? maxDepth = _random.Next(2) == 0 ? null : _random.Next(4);
        string[] kinds = _random.Next(2) == 0 ? [] : [unit.Kind, "BUILDING_GROUP", "COMMUNITY_ORG"];
        var answer = await _server.RunAsync("Subtree", new { code = unit.Code, maxDepth, kinds, first });
        AssertSame(new UnitAnswers(_graph).Subtree(unit.Code, maxDepth, kinds, first), answer,
            $"Subtree {unit.Name} {maxDepth} {string.Join(' ', kinds)} {first}");
    }

    public async Task CompareBreadcrumbsAsync(IReadOnlyList<PackUnit> units)
    {
        string?[] asked = [.. units.Select(unit => "OrgUnit:" + unit.Name), null, _graph.People[0], _graph.Matrices is [var matrix, ..]
            ? matrix : null, null];
        var ids = asked.Select(name => name is null ? "nobody" : _names.IdOf(name));
        var answer = await _server.RunAsync("Breadcrumbs", new { ids });
        AssertSame(new UnitAnswers(_graph).Breadcrumbs(asked), answer, "Breadcrumbs");
    }

    public async Task ComparePeopleAsync(PackUnit unit)
    {
        var filter = _random.Next(3) == 0 ? PersonFilter.Everyone : new PersonFilterGenerator(_graph, _names, _random).Next();
        var (first, subtree) = (_random.Next(30), _random.Next(4) > 0);
        var variables = new { id = IdOf(unit), scope = subtree ? "SUBTREE" : "DIRECT", where = filter.Where, first };
        var answer = await _server.RunAsync("UnitPeople", variables);
        AssertSame(new PeopleAnswers(_graph).UnitPeople(unit, subtree, filter.Matches, first), answer,
            $"UnitPeople {unit.Name} {filter.Where?.ToJsonString()} {first}");
    }

    /// <summary>Codes that two units have are left out: which of them comes first is a matter of their ids.</summary>
    public async Task CompareFindUnitsAsync()
    {
        var codes = _graph.Units.Values.GroupBy(unit => unit.Code).Where(units => units.Count() > 1).Select(units => units.Key).ToList();
        var others = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]);
        var once = new JsonObject { ["code"] = new JsonObject { ["nin"] = others } };
        var any = new UnitFilterGenerator(_graph, _random).Next();
        var filter = new UnitFilter(
            new JsonObject { ["and"] = new JsonArray(once, any.Where) }, unit => !codes.Contains(unit.Code) && any.Matches(unit));
        var first = _random.Next(30);
        var answer = await _server.RunAsync("FindUnits", new { where = filter.Where, first });
        AssertSame(new FindAnswers(_graph).FindUnits(filter, first), answer, $"FindUnits {filter.Where.ToJsonString()} {first}");
    }

    public async Task CompareFindPeopleAsync()
    {
        var filter = new PersonFilterGenerator(_graph, _names, _random).Next();
        var first = _random.Next(30);
        var answer = await _server.RunAsync("FindPeople", new { where = filter.Where, first });
        AssertSame(new FindAnswers(_graph).FindPeople(filter, first), answer, $"FindPeople {filter.Where?.ToJsonString()} {first}");
    }

    public async Task CompareOfficesAsync(PackUnit unit)
    {
        var answer = await _server.RunAsync("UnitOffices", new { id = IdOf(unit) });
        AssertSame(new OfficeAnswers(_graph).UnitOffices(unit), answer, $"UnitOffices {unit.Name}");
    }

    public async Task CompareMatricesAsync()
    {
        foreach (var matrix in _graph.Matrices)
        {
            foreach (var relation in (string[])["LIVES_IN", "CHECKED_IN", "HOLDS"])
            {
                var (key, level) = (_graph.KeyOf(matrix), OracleNames.Of((OrgUnitKind)_random.Next(7)));
                var answer = await _server.RunAsync("MatrixProfile", new { key, level, relation });
                AssertSame(new OfficeAnswers(_graph).MatrixProfile(key, level, relation), answer,
                    $"MatrixProfile {key} {level} {relation}");
            }
        }
    }

    public async Task CompareRollupAsync(PackUnit unit)
    {
        var answer = await _server.ReadAsync(
            "query ($code: String!) { orgUnit(code: $code) { rollup { " + PackMeasures.Selection + " } } }", new { code = unit.Code });
        var rollup = new PackMeasures(_graph, unit).ToJson();
        AssertSame(new JsonObject { ["orgUnit"] = new JsonObject { ["rollup"] = rollup } }, answer, $"Rollup {unit.Name}");
    }

    private string IdOf(PackUnit unit) => _names.IdOf("OrgUnit:" + unit.Name);

    private void AssertSame(JsonObject expected, ApiAnswer answer, string asked)
    {
        var (wanted, given) = (ApiAnswer.Show(_names.Expect(expected)), ApiAnswer.Show(_names.Translate(answer.Data)));
        Assert.True(wanted == given, $"{asked}\n{Difference(wanted, given)}");
    }

    private static string Difference(string wanted, string given)
    {
        var (left, right) = (wanted.Split('\n'), given.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, line - 12);
        return $"line {line} of the answer\n--- expected\n{Excerpt(left, from)}\n--- given\n{Excerpt(right, from)}";
    }

    private static string Excerpt(string[] lines, int from) => string.Join('\n', lines.Skip(from).Take(25));
}
