using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Nobody who waits for an answer shall wait for a statement to be compiled.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class WarmUpTests
{
    /// <summary>What is not warmed up, and why; a new statement must be here or there.</summary>
    private static readonly (CypherStatement Statement, string Reason)[] Cold =
    [
        (CypherStatements.Server, "Sent at the start."),
        (CypherStatements.Settings, "Sent at the start."),
        (CypherStatements.Contents, "Sent at the start."),
        (CypherStatements.Format, "Sent at the start."),
        (CypherStatements.SetFormat, "Sent when a store is made or moved to a newer format."),
        (CypherStatements.Holders, "Sent when somebody else than this program holds a name."),
        (ImportStatements.Unfinished, "Sent before an import."),
        (ImportStatements.Begin, "An import takes longer than its statements take to be compiled."),
        (ImportStatements.BatchNodes, "As above."),
        (ImportStatements.BatchRelationships, "As above."),
        (ImportStatements.Clear, "As above."),
        (ImportStatements.Finish, "As above."),
        (ImportStatements.Parts, "Once for each store, and empty where no import was."),
        (CheckStatements.Bookkeeping, "A check of the whole store takes longer than its statements take to be compiled."),
        (CheckStatements.Replay, "As above."),
        (CheckStatements.Nodes, "As above."),
        (CheckStatements.Relationships, "As above."),
        (CheckStatements.Foreign, "As above."),
        (CheckStatements.Resync, "As above."),
    ];

    [Fact]
    public void Every_statement_is_warmed_up_or_has_a_reason_not_to_be()
        => Assert.Equal(
            StatementList.All.Select(statement => statement.Name).Order(StringComparer.Ordinal),
            WarmUp.Statements.Concat(Cold.Select(cold => cold.Statement)).Select(statement => statement.Name).Order(StringComparer.Ordinal));

    [SkippableFact]
    public async Task Whoever_opens_a_store_has_sent_each_of_them_once()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var proxy = new CuttingProxy(store.Options);
        await using var journal = await Neo4jJournals.OpenAsync(proxy.Options, TimeProvider.System, CancellationToken.None);
        Assert.All(WarmUp.Statements, statement => Assert.InRange(proxy.Sent(statement), 1, int.MaxValue));
    }
}
