using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Reads the index as it is in one transaction.</summary>
internal static class IndexReader
{
    /// <summary>Up to which commit it goes.</summary>
    public static Revision Revision(SqliteConnection index) => new((long)index.Scalar("SELECT revision FROM place")!);

    /// <summary>The commits in the index that wrote something of a node, oldest first.</summary>
    public static List<Revision> RevisionsOf(SqliteConnection index, NodeId node)
    {
        using var command = index.CreateCommand();
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
}
