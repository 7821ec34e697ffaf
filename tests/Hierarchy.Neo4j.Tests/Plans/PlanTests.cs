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
    /// <summary>Statements that are not planned as a query over the graph.</summary>
    private static readonly string[] Administration = ["server", "settings"];

    /// <summary>What a statement must do that no other may, and why.</summary>
    private static readonly Dictionary<string, (string Operator, string Reason)> Exceptions = new(StringComparer.Ordinal)
    {
        ["foreign"] = ("Scan", "It looks for nodes and relationships that no index has."),
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
            await AssertPlansAsync(store.Server);
        }
    }

    private static async Task AssertPlansAsync(Neo4jServer server)
    {
        await server.RunAsync("CALL db.clearQueryCaches()");
        var statements = StatementList.All.Where(statement => !Administration.Contains(statement.Name)).ToList();
        Assert.NotEmpty(statements);
        var needless = Exceptions.Keys.ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var statement in statements)
        {
            var plan = (await server.RunAsync($"EXPLAIN {statement.Text}")).GetProperty("queryPlan");
            foreach (var (type, details) in Operators(plan))
            {
                var isFault = Forbidden().IsMatch(type)
                    || (type.Contains("Expand", StringComparison.Ordinal) && !FromThePlannedEnd().IsMatch(details));
                if (isFault
                    && Exceptions.TryGetValue(statement.Name, out var exception)
                    && type.Contains(exception.Operator, StringComparison.Ordinal))
                {
                    needless.Remove(statement.Name);
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

    /// <summary>A look at everything, a join of two sides each of which was read whole, or a walk between two ends at once.</summary>
    [GeneratedRegex("Scan|HashJoin|Expand\\(Into\\)|TriadicSelection", RegexOptions.None, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Forbidden();

    /// <summary>Statements call the end from which they go <c>n</c>.</summary>
    [GeneratedRegex(@"^\(n\)-\[", RegexOptions.None, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex FromThePlannedEnd();
}
