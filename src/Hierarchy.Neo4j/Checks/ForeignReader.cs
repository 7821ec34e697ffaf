using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Names the nodes that are none of the organization's, and the relationships that start at one.</summary>
internal sealed class ForeignReader
{
    private const int Limit = 1_000;

    private readonly StoreReader _reader;

    public ForeignReader(StoreReader reader) => _reader = reader;

    public Task<IReadOnlyList<Difference>> ReadAsync(CancellationToken cancellationToken)
        => _reader.ReadAsync(CheckStatements.Foreign, writer => writer.WriteNumber("limit"u8, Limit), Read, cancellationToken);

    private static IReadOnlyList<Difference> Read(CypherAnswer answer) =>
    [
        .. answer.Value("nodes").EnumerateArray().Select(OfNode),
        .. answer.Value("relationships").EnumerateArray().Select(OfRelationship),
    ];

    private static Difference OfNode(JsonElement row)
    {
        var name = row[3].ValueKind == JsonValueKind.String ? $" {row[3]}" : string.Empty;
        var labels = string.Join(':', row[1].EnumerateArray());
        return new Difference(
            "NODE_FOREIGN",
            $"Node {row[0]} (:{labels}{name}) lacks the label Entity or an id. "
            + "Delete it, or make it one: SET n:Entity, n.id = replace(randomUUID(), '-', '').");
    }

    private static Difference OfRelationship(JsonElement row)
        => new("RELATIONSHIP_FOREIGN", $"Relationship {row[0]} ({row[1]} {row[2]}) starts at a node that is none of the organization's.");
}
