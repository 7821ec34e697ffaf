using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>The commits that concern a node, with only the facts that do.</summary>
internal sealed class HistoryReader
{
    private const int PageSize = 10_000;

    private readonly StoreReader _reader;

    public HistoryReader(StoreReader reader) => _reader = reader;

    public async Task<IReadOnlyList<Commit>> ReadAsync(NodeId node, CancellationToken cancellationToken)
    {
        var history = new List<Commit>();
        var after = Revision.Zero;
        while (true)
        {
            var (commits, last) = await _reader.ReadAsync(
                CypherStatements.History,
                writer => WriteParameters(writer, node, after),
                answer => Read(answer, node, history),
                cancellationToken);
            if (commits < PageSize)
            {
                return history;
            }

            after = last;
        }
    }

    /// <summary>Whether a fact is about a node, or a relationship at it.</summary>
    public static bool Concerns(Fact fact, NodeId node) => fact switch
    {
        NodeFact of => of.After.Id == node,
        RelationshipFact of => of.After.Source == node || of.After.Target == node,
        _ => false,
    };

    private static void WriteParameters(Utf8JsonWriter writer, NodeId node, Revision after)
    {
        writer.WriteNumber("after"u8, after.Number);
        writer.WriteNumber("limit"u8, PageSize);
        writer.WriteId("node"u8, node.Value);
    }

    private static (int Commits, Revision Last) Read(CypherAnswer answer, NodeId node, List<Commit> history)
    {
        foreach (var row in answer.Value("rows").EnumerateArray())
        {
            var facts = StoredCommit.ReadFacts(row[7]);
            facts.RemoveAll(fact => !Concerns(fact, node));
            if (facts.Count > 0)
            {
                history.Add(StoredCommit.Read(row[0], row[1], row[2], row[3], row[4], row[5], row[6], facts));
            }
        }

        var commits = answer.Value("commits").GetInt32();
        return (commits, commits == 0 ? Revision.Zero : StoredValues.Revision(answer.Value("last")));
    }
}
