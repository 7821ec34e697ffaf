using System.Text;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>The commits that concern a node, with only the facts that do.</summary>
internal static class HistoryReader
{
    /// <param name="index">In a transaction that began before the log's.</param>
    /// <param name="log">In a transaction.</param>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static IReadOnlyList<Commit> Read(SqliteConnection index, SqliteConnection log, NodeId node, CancellationToken cancellationToken)
    {
        // Most facts of a bulk commit are about others: only lines that mention the node are decoded.
        var mention = Encoding.ASCII.GetBytes(node.ToString());
        var commits = new List<Commit>();
        foreach (var row in Rows(index, log, node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var facts = LogReader.Decode(row, content => ContentCodec.DecodeFacts(content, mention));
            facts.RemoveAll(fact => !Concerns(fact, node));
            if (facts.Count > 0)
            {
                commits.Add(
                    LogReader.CommitOf(row.Revision, LogReader.Decode(row, content => ContentCodec.DecodeEnvelope(content)), facts));
            }
        }

        return commits;
    }

    /// <summary>The rows that the index knows of, then all that are not in the index yet.</summary>
    private static IEnumerable<LogRow> Rows(SqliteConnection index, SqliteConnection log, NodeId node)
        => IndexReader.RevisionsOf(index, node)
            .SelectMany(revision => LogReader.After(log, new Revision(revision.Number - 1), limit: 1))
            .Concat(LogReader.After(log, IndexReader.Revision(index)));

    private static bool Concerns(Fact fact, NodeId node) => fact switch
    {
        NodeFact of => of.After.Id == node,
        RelationshipFact of => of.After.Source == node || of.After.Target == node,
        _ => false,
    };
}
