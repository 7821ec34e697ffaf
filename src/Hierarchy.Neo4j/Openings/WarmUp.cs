using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Sends each statement once, with nothing to do: the server compiles a statement when it first meets it, the commit for seconds on a
/// busy machine, and nobody shall wait for that.
/// </summary>
internal static class WarmUp
{
    /// <summary>A name that no mutation will have.</summary>
    private static readonly string Nobody = new('-', MutationId.MaxLength);

    /// <summary>What is warmed up; of the rest a test says why not.</summary>
    public static IEnumerable<CypherStatement> Statements => Calls().Select(call => call.Statement);

    public static async Task RunAsync(Attempts attempts, CancellationToken cancellationToken)
    {
        foreach (var (statement, parameters) in Calls())
        {
            using var answer = await attempts.RunAsync(statement, parameters, cancellationToken);
        }
    }

    private static (CypherStatement Statement, Action<Utf8JsonWriter>? Parameters)[] Calls()
    {
        var nothing = new CommitRequest(new ChangeSet
        {
            Base = Revision.Zero,
            Mutation = new MutationId(Nobody),
            Facts = [],
            Today = DateOnly.MinValue,
            At = DateTimeOffset.UnixEpoch,
            Actor = string.Empty,
        });
        return
        [
            (CypherStatements.Commit, writer => CommitWriter.Write(writer, nothing)),
            (CypherStatements.Tip, null),
            (CypherStatements.Find, writer => writer.WriteString("mutation"u8, Nobody)),
            (CypherStatements.Feed, WriteFeed),
            (CypherStatements.ReadCommit, writer => writer.WriteNumber("revision"u8, 0)),
            (CypherStatements.LoadNodes, WritePage),
            (CypherStatements.LoadRelationships, WritePage),
            (CypherStatements.History, WriteHistory),
        ];
    }

    private static void WriteFeed(Utf8JsonWriter writer)
    {
        writer.WriteNumber("since"u8, long.MaxValue);
        writer.WriteNumber("limit"u8, 1);
        writer.WriteNumber("facts"u8, 1);
    }

    private static void WritePage(Utf8JsonWriter writer)
    {
        writer.WriteString("after"u8, string.Empty);
        writer.WriteString("before"u8, string.Empty);
        writer.WriteNumber("limit"u8, 1);
    }

    private static void WriteHistory(Utf8JsonWriter writer)
    {
        writer.WriteNumber("after"u8, long.MaxValue);
        writer.WriteNumber("limit"u8, 1);
        writer.WriteString("node"u8, Nobody);
    }
}
