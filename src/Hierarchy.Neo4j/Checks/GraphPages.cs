using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Reads the graph page by page.</summary>
internal sealed class GraphPages
{
    private readonly StoreReader _reader;
    private readonly int _pageSize;

    public GraphPages(StoreReader reader, int pageSize)
    {
        _reader = reader;
        _pageSize = pageSize;
    }

    /// <summary>Shows each row of all pages of a statement, in the order of the nodes' ids.</summary>
    public async Task ReadAsync(CypherStatement statement, Action<JsonElement> meet, CancellationToken cancellationToken)
    {
        for (var (nodes, after) = (_pageSize, string.Empty); nodes == _pageSize;)
        {
            (nodes, after) = await _reader.ReadAsync(statement, WriteParameters, answer => Show(answer, meet), cancellationToken);

            void WriteParameters(Utf8JsonWriter writer)
            {
                writer.WriteString("after"u8, after);
                writer.WriteNumber("limit"u8, _pageSize);
            }
        }
    }

    private static (int Nodes, string Last) Show(CypherAnswer answer, Action<JsonElement> meet)
    {
        if (answer.Count == 0 || answer.Value("nodes").GetInt32() is not (> 0 and var nodes))
        {
            return (0, string.Empty);
        }

        foreach (var row in answer.Value("rows").EnumerateArray())
        {
            meet(row);
        }

        return (nodes, StoredValues.Text(answer.Value("last")));
    }
}
