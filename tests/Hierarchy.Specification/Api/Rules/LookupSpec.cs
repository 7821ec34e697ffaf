using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Lookups: exactly one of id and code or key; null for what is not there; nodes in the order asked.</summary>
public abstract class LookupSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableTheory]
    [InlineData("orgUnit", "code", "R-A")]
    [InlineData("person", "key", "p02")]
    [InlineData("workUnit", "key", "w1")]
    [InlineData("matrix", "key", "health")]
    [InlineData("body", "key", "b1")]
    public async Task A_lookup_takes_exactly_one_of_id_and_key(string field, string argument, string key)
    {
        var found = await ReadAsync($$"""{ {{field}}({{argument}}: "{{key}}") { id {{argument}} } }""");
        var id = found.Value($"{field}.id");

        var again = await ReadAsync($$"""query ($id: ID!) { {{field}}(id: $id, {{argument}}: null) { {{argument}} } }""", new { id });
        Assert.Equal(key, again.Value($"{field}.{argument}"));
        await RefuseAsync(ArgumentRefused, $$"""{ {{field}} { id } }""");
        await RefuseAsync(ArgumentRefused, $$"""{ {{field}}(id: null, {{argument}}: null) { id } }""");
        await RefuseAsync(ArgumentRefused, $$"""query ($id: ID!) { {{field}}(id: $id, {{argument}}: "{{key}}") { id } }""", new { id });
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("T3JnVW5pdDox")]
    [InlineData("𠮷🏠")]
    [InlineData("====")]
    public async Task An_unknown_or_malformed_id_reads_null(string id)
    {
        var answer = await ReadAsync(
            """
            query ($id: ID!) {
              node(id: $id) { id } nodes(ids: [$id]) { id } orgUnit(id: $id) { id } person(id: $id) { id } workUnit(id: $id) { id }
              matrix(id: $id) { id } body(id: $id) { id }
            }
            """,
            new { id });

        Assert.Equal(
            """{"node":null,"nodes":[null],"orgUnit":null,"person":null,"workUnit":null,"matrix":null,"body":null}""",
            answer.Data!.ToJsonString());
    }

    [SkippableFact]
    public async Task An_id_with_a_letter_too_many_or_too_few_reads_null()
    {
        var id = (await ReadAsync("""{ orgUnit(code: "R") { id } }""")).Value("orgUnit.id")!;
        var ids = new[] { id + "A", id[..^1], id + "=", id + " ", " " + id, id[..(id.Length / 2)] };

        Assert.All(await ValuesAsync("nodes.id", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids }), Assert.Null);
    }

    [SkippableFact]
    public async Task The_id_of_something_else_reads_null()
    {
        var ids = await ReadAsync(
            """
            { orgUnit(code: "R") { id } person(key: "p01") { id } workUnit(key: "w1") { id } matrix(key: "health") { id } body(key:
              "b1") { id } }
            """);
        foreach (var (type, id) in ids.Data!.Select(node => (node.Key, (string)node.Value!["id"]!)))
        {
            foreach (var field in ids.Data!.Select(node => node.Key))
            {
                var found = (await ReadAsync(
                    $$"""query ($id: ID!) { {{field}}(id: $id) { id } }""", new { id })).Value(field == type ? $"{field}.id" : field);
                Assert.Equal(field == type ? id : null, found);
            }
        }
    }

    [SkippableTheory]
    [InlineData("r-a")]
    [InlineData("R-A ")]
    [InlineData("Ｒ-A")]
    [InlineData("R-X@2020-05-01")]
    [InlineData("")]
    public async Task A_code_is_found_only_as_it_is_written(string code)
        => Assert.Null((await ReadAsync("query ($code: String!) { orgUnit(code: $code) { id } }", new { code })).Value("orgUnit"));

    [SkippableFact]
    public async Task Nodes_keep_the_order_asked_and_answer_an_id_twice_that_is_asked_twice()
    {
        var found = await ReadAsync(
            """
            { person(key: "p01") { id } orgUnit(code: "R") { id } body(key: "b1") { id } matrix(key: "law") { id } workUnit(key: "w1") {
              id } }
            """);
        var (person, unit, body) = (found.Value("person.id"), found.Value("orgUnit.id"), found.Value("body.id"));
        string?[] ids = [unit, "nobody", person, unit, body, found.Value("matrix.id"), found.Value("workUnit.id")];

        var answer = await ReadAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids });

        Assert.Equal([unit, null, person, unit, body, ids[5], ids[6]], answer.Values("nodes.id"));
        Assert.Equal(["OrgUnit", null, "Person", "OrgUnit", "Body", "Matrix", "WorkUnit"], answer.Values("nodes.__typename"));
        Assert.Empty((await ReadAsync("{ nodes(ids: []) { id } }")).Values("nodes.id"));
    }

    [SkippableFact]
    public async Task An_open_unit_wins_over_a_closed_one_with_the_same_code()
        => Assert.Equal(
            ["新代码社区", "ACTIVE"],
            (await ReadAsync(
                """{ orgUnit(code: "R-X") { name status } }""")).Data!["orgUnit"]!.AsObject().Select(field => (string)field.Value!));

    [SkippableFact]
    public async Task Of_several_closed_units_with_one_code_the_last_closed_is_found()
        => Assert.Equal("后撤社区", (await ReadAsync("""{ orgUnit(code: "R-W") { name } }""")).Value("orgUnit.name"));

    [SkippableFact]
    public async Task Both_units_that_had_a_code_show_the_code_without_a_suffix()
        => Assert.Equal(
            ["R-X"],
            await ValuesAsync("orgUnit.predecessors.code", """{ orgUnit(code: "R-X") { predecessors { code } } }"""));

    [SkippableFact]
    public async Task A_unit_that_does_not_exist_yet_reads_null()
        => Assert.Null((await ReadAsync("""{ orgUnit(code: "R-G") { name } }""")).Value("orgUnit"));

    [SkippableTheory]
    [InlineData("workUnit", "w4")]
    [InlineData("matrix", "closed")]
    [InlineData("body", "b2")]
    public async Task A_closed_work_unit_matrix_or_body_is_found(string field, string key)
        => Assert.NotNull((await ReadAsync($$"""{ {{field}}(key: "{{key}}") { closedOn } }""")).Value($"{field}.closedOn"));
}
