using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>One statement of <c>schema/neo4j</c>: a constant; values reach it as parameters only.</summary>
internal sealed class CypherStatement
{
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="text">The Cypher.</param>
    /// <param name="lane">With which others it shares its slots.</param>
    /// <param name="reads">Whether the server shall refuse it if it writes.</param>
    public CypherStatement(string name, string text, Lane lane, bool reads)
    {
        Name = name;
        Text = text;
        Encoded = JsonEncodedText.Encode(text);
        Lane = lane;
        Reads = reads;
    }

    public string Name { get; }

    public string Text { get; }

    public JsonEncodedText Encoded { get; }

    public Lane Lane { get; }

    public bool Reads { get; }
}
