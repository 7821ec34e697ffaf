using System.Text;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Reads the facts of the bulk import with which a store began.</summary>
internal sealed class PartReader
{
    /// <summary>How many parts one statement reads: a few MB.</summary>
    private const int PageSize = 8;

    private readonly StoreReader _reader;

    public PartReader(StoreReader reader) => _reader = reader;

    /// <summary>All facts, a page of parts at a time, in their order.</summary>
    /// <exception cref="StoreRefusedException">A part is missing or cannot be read.</exception>
    public IAsyncEnumerable<IReadOnlyList<Fact>> ReadAsync(CancellationToken cancellationToken) => ReadAsync(node: null, cancellationToken);

    /// <summary>The facts that concern a node; empty also where no import was.</summary>
    public async Task<List<Fact>> ReadAsync(NodeId node, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        await foreach (var page in ReadAsync((NodeId?)node, cancellationToken))
        {
            facts.AddRange(page.Where(fact => HistoryReader.Concerns(fact, node)));
        }

        return facts;
    }

    private async IAsyncEnumerable<IReadOnlyList<Fact>> ReadAsync(
        NodeId? node, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mention = node is { } id ? Encoding.UTF8.GetBytes(id.ToString()) : [];
        for (var (after, parts) = (-1, PageSize); parts == PageSize;)
        {
            var facts = new List<Fact>();
            (after, parts) = await _reader.ReadAsync(
                ImportStatements.Parts,
                writer => WriteParameters(writer, after, node),
                answer => Read(answer, after, mention, facts),
                cancellationToken);
            if (facts.Count > 0)
            {
                yield return facts;
            }
        }
    }

    private static void WriteParameters(Utf8JsonWriter writer, int after, NodeId? node)
    {
        writer.WriteNumber("after"u8, after);
        writer.WriteNumber("limit"u8, PageSize);
        writer.WriteString("tail"u8, node is { } id ? NodeTails.Of(id) : null);
    }

    private static (int Last, int Parts) Read(CypherAnswer answer, int after, byte[] mention, List<Fact> facts)
    {
        var last = after;
        foreach (var row in answer.Rows.EnumerateArray())
        {
            var ordinal = answer.Value(row, "ordinal").GetInt32();
            var read = FactLines.Read(answer.Value(row, "facts"), mention);
            if (mention.Length == 0 && (ordinal != last + 1 || read.Count != answer.Value(row, "count").GetInt32()))
            {
                throw new FormatException($"Part {last + 1} of the bulk import is missing.");
            }

            facts.AddRange(read);
            last = ordinal;
        }

        return (last, answer.Count);
    }
}
