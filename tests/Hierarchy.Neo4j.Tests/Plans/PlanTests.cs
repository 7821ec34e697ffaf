using System.Text.Json;
using System.Text.RegularExpressions;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>
/// A plan that is made on an empty store is kept while the store grows. So on both, every statement finds nodes through an index, joins
/// nothing by hash, and finds relationships from the end that it was told.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed partial class PlanTests
{
    private const string Product = "CartesianProduct";

    /// <summary>Statements that are not planned as a query over the graph.</summary>
    private static readonly string[] Administration = ["server", "settings"];

    /// <summary>What a statement must do that others may not, and why. A product must be of one row with one row.</summary>
    private static readonly Dictionary<string, (string Operator, string Reason)[]> Exceptions = new(StringComparer.Ordinal)
    {
        ["foreign"] =
        [
            ("Scan", "It looks for nodes and relationships that no index has."),
            (Product, "One row of nodes with one row of relationships: both are collected."),
        ],
        ["tip"] = [(Product, "The gate, which is one, with the tip, which is a maximum.")],
        ["bookkeeping"] = [(Product, "As in tip.")],
        ["resync"] = [(Product, "As in tip; and the two ends of one relationship, each found by its unique id.")],
        ["begin"] = [(Product, "The gate and the journal, of which there is one each, with the signs of life, which are collected.")],
        ["finish"] = [(Product, "The gate and the journal, of which there is one each, with the lanes, which are counted.")],
        ["commit"] = [(Product, "The gate with the journal; and the two ends of one relationship, each found by its unique id.")],
        ["batch_relationships"] = [(Product, "The two ends of one relationship, each found by its unique id.")],
    };

    [SkippableFact]
    public async Task No_statement_scans_or_joins_on_an_empty_store()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await AssertPlansAsync(store.Server);
    }

    [SkippableFact]
    public async Task No_statement_scans_or_joins_on_a_full_store()
    {
        var store = await Neo4jStore.CreateAsync();
        await using (var journal = await store.OpenAsync())
        {
            await store.Server.RunAsync("UNWIND range(1, 20000) AS i CREATE (:Entity:Person {id: 'p' + i, claim: 'Person ' + i})");
            await store.Server.RunAsync(
                "UNWIND range(1, 20000) AS i CREATE (:Commit {revision: i, mutation: 'm' + i, changed: [], facts: [], count: 0})");
            await store.Server.RunAsync("""
                MATCH (hub:Entity {id: 'p1'}) UNWIND range(2, 5000) AS i MATCH (n:Entity {id: 'p' + i})
                CREATE (n)-[:LIVES_IN {id: 'r' + i}]->(hub) CREATE (hub)-[:PART_OF {id: 's' + i}]->(n)
                """);
            await store.Server.RunAsync("UNWIND range(1, 10000) AS i CREATE (:Entity:OrgUnit {id: 'u' + i, claim: 'OrgUnit ' + i})");
            await store.Server.RunAsync("UNWIND range(1, 2000) AS i CREATE (:Entity:WorkUnit {id: 'w' + i, claim: 'WorkUnit ' + i})");
            await store.Server.RunAsync("""
                MATCH (employer:Entity {id: 'w1'}) MATCH (place:Entity {id: 'u1'})
                UNWIND range(2, 5000) AS i MATCH (n:Entity {id: 'p' + i}) MATCH (unit:Entity {id: 'u' + i})
                CREATE (n)-[:WORKS_AT {id: 'e' + i}]->(employer) CREATE (n)-[:CHECKED_IN {id: 'c' + i}]->(place)
                CREATE (unit)-[:PART_OF {id: 't' + i}]->(place)
                """);
            await store.Server.RunAsync(
                "UNWIND range(0, 4999) AS i CREATE (:Part {ordinal: i, count: 1, nodes: 'n' + i, facts: 'f'})");
            await store.Server.RunAsync("UNWIND range(1, 8) AS i CREATE (:Lane {id: 'lane ' + i, owner: 'o', batch: i, at: i})");
            await AssertPlansAsync(store.Server);
        }
    }

    /// <summary>Commands on the schema have a plan of one operator; what a migration writes is planned as any other statement.</summary>
    [SkippableFact]
    public async Task No_migration_scans_or_joins()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        var statements = CypherStatements.ReadFolder("migrations/")
            .SelectMany(file => file.Text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        Assert.InRange(statements.Count, 10, int.MaxValue);
        foreach (var statement in statements)
        {
            var plan = (await store.Server.RunAsync($"EXPLAIN {statement}")).GetProperty("queryPlan");
            var types = Operators(plan).Select(step => step.Type).ToList();
            Assert.DoesNotContain(types, type => Forbidden().IsMatch(type));
            Assert.Equal(
                statement.Contains("CREATE CONSTRAINT", StringComparison.Ordinal),
                types.Exists(type => type.StartsWith("CreateConstraint", StringComparison.Ordinal)));
        }
    }

    private static async Task AssertPlansAsync(Neo4jServer server)
    {
        await server.RunAsync("CALL db.clearQueryCaches()");
        var statements = StatementList.All.Where(statement => !Administration.Contains(statement.Name)).ToList();
        Assert.NotEmpty(statements);
        var needless = Exceptions
            .SelectMany(pair => pair.Value.Select(exception => (pair.Key, exception.Operator))).ToHashSet();
        var faults = new List<string>();
        foreach (var statement in statements)
        {
            var plan = (await server.RunAsync($"EXPLAIN {statement.Text}")).GetProperty("queryPlan");
            foreach (var (type, details) in Operators(plan))
            {
                var isFault = Forbidden().IsMatch(type)
                    || (type.Contains("Expand", StringComparison.Ordinal) && !FromThePlannedEnd().IsMatch(details));
                var allowed = Exceptions.GetValueOrDefault(statement.Name, [])
                    .Select(exception => exception.Operator)
                    .FirstOrDefault(allowed => type.Contains(allowed, StringComparison.Ordinal));
                if (isFault && allowed is not null)
                {
                    needless.Remove((statement.Name, allowed));
                }
                else if (isFault)
                {
                    faults.Add($"{statement.Name}: {type} {details}");
                }
            }
        }

        Assert.Empty(faults);
        Assert.Empty(needless);
    }

    private static IEnumerable<(string Type, string Details)> Operators(JsonElement plan)
    {
        var details = plan.GetProperty("arguments").TryGetProperty("Details", out var text) ? text.ToString() : string.Empty;
        yield return (plan.GetProperty("operatorType").GetString()!, details);
        foreach (var child in plan.GetProperty("children").EnumerateArray().SelectMany(Operators))
        {
            yield return child;
        }
    }

    /// <summary>
    /// A look at everything, a join of two sides each of which was read whole, every row of one side with every row of the other, or a
    /// walk between two ends at once.
    /// </summary>
    [GeneratedRegex(
        "Scan|HashJoin|CartesianProduct|Expand\\(Into\\)|TriadicSelection", RegexOptions.None, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Forbidden();

    /// <summary>Statements call the end from which they go <c>n</c>.</summary>
    [GeneratedRegex(@"^\(n\)-\[", RegexOptions.None, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex FromThePlannedEnd();
}
