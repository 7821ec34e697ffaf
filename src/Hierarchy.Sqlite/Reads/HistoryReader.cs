using System.Text;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>The commits that concern a node, with only the facts that do.</summary>
internal static class HistoryReader
{
    public static IReadOnlyList<Commit> Read(SqliteConnection connection, NodeId node, CancellationToken cancellationToken)
    {
        // Most facts of a bulk commit are about others: only lines that mention the node are decoded.
        var mention = Encoding.ASCII.GetBytes(node.ToString());
        var commits = new List<Commit>();
        foreach (var revision in Revisions(connection, node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in LogReader.After(connection, new Revision(revision.Number - 1), limit: 1))
            {
                var (envelope, facts) = LogReader.Decode(
                    row, content => (ContentCodec.DecodeEnvelope(content), ContentCodec.DecodeFacts(content, mention)));
                facts.RemoveAll(fact => !Concerns(fact, node));
                if (facts.Count > 0)
                {
                    commits.Add(LogReader.CommitOf(revision, envelope, facts));
                }
            }
        }

        return commits;
    }

    private static List<Revision> Revisions(SqliteConnection connection, NodeId node)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT revision FROM history WHERE node = $node ORDER BY revision";
        command.Parameters.AddWithValue("$node", node.Value.ToByteArray(bigEndian: true));
        using var reader = command.ExecuteReader();
        var revisions = new List<Revision>();
        while (reader.Read())
        {
            revisions.Add(new Revision(reader.GetInt64(0)));
        }

        return revisions;
    }

    private static bool Concerns(Fact fact, NodeId node) => fact switch
    {
        NodeFact of => of.After.Id == node,
        RelationshipFact of => of.After.Source == node || of.After.Target == node,
        _ => false,
    };
}
