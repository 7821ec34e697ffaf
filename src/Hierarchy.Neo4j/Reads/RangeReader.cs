using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Reads all pages of a statement. The first is read alone; if more follow, the rest goes in ranges of ids, several at a time: ids are hashes, so the
/// ranges are alike, and while a page of one is read here the server prepares that of another.
/// </summary>
/// <typeparam name="T">What a row becomes.</typeparam>
internal sealed class RangeReader<T>
{
    /// <summary>After every id, even one that others wrote.</summary>
    private const string End = "\U0010FFFF";

    /// <summary>Where the ranges end: a new one for each first digit.</summary>
    private static readonly string[] Ends = [.. "123456789abcdef".Select(digit => digit.ToString()), End];

    private readonly StoreReader _reader;
    private readonly CypherStatement _statement;
    private readonly Func<JsonElement, T> _read;
    private readonly int _pageSize;
    private readonly int _parallel;

    /// <param name="reader">Runs statements.</param>
    /// <param name="statement">What is read.</param>
    /// <param name="read">Turns a row into an item; called by several threads.</param>
    /// <param name="pageSize">How many nodes a page has.</param>
    /// <param name="parallel">How many ranges are read at a time.</param>
    public RangeReader(StoreReader reader, CypherStatement statement, Func<JsonElement, T> read, int pageSize, int parallel)
    {
        _reader = reader;
        _statement = statement;
        _read = read;
        _pageSize = pageSize;
        _parallel = parallel;
    }

    /// <summary>Every item, in the order of the nodes' ids.</summary>
    public async Task<List<T>> ReadAsync(CancellationToken cancellationToken)
    {
        var first = new List<T>();
        if (await ReadPageAsync(string.Empty, End, first, cancellationToken) is not { } last)
        {
            return first;
        }

        var rest = Ends.Where(end => string.CompareOrdinal(last, end) < 0).ToList();
        var ranges = new List<T>[rest.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = _parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, rest.Count, options, async (range, stopping) =>
            ranges[range] = await ReadRangeAsync(range == 0 ? last : rest[range - 1], rest[range], stopping));
        var items = new List<T>(first.Count + ranges.Sum(range => range.Count));
        items.AddRange(first);
        Array.ForEach(ranges, items.AddRange);
        return items;
    }

    private async Task<List<T>> ReadRangeAsync(string after, string before, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        for (var last = after; last is not null;)
        {
            last = await ReadPageAsync(last, before, items, cancellationToken);
        }

        return items;
    }

    /// <returns>The id of its last node; null = there is no further page.</returns>
    private Task<string?> ReadPageAsync(string after, string before, List<T> items, CancellationToken cancellationToken)
    {
        return _reader.ReadAsync(_statement, WriteParameters, Read, cancellationToken);

        void WriteParameters(Utf8JsonWriter writer)
        {
            writer.WriteString("after"u8, after);
            writer.WriteString("before"u8, before);
            writer.WriteNumber("limit"u8, _pageSize);
        }

        string? Read(CypherAnswer answer)
        {
            if (answer.Count == 0)
            {
                return null;
            }

            foreach (var row in answer.Value("rows").EnumerateArray())
            {
                items.Add(_read(row));
            }

            return answer.Value("nodes").GetInt32() < _pageSize ? null : StoredValues.Text(answer.Value("last"));
        }
    }
}
