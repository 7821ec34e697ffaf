using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hierarchy.Redis;

/// <summary>
/// The keys of shared results, all of them. After the namespace each says everything that the result depends on: the program, the history
/// and revision, the day, the kind, the node, and the arguments in one order.
/// </summary>
/// <param name="program">Which program computes: two versions side by side share nothing.</param>
/// <param name="mark">The mark of the commit that made the revision.</param>
/// <param name="revision">The revision.</param>
/// <param name="day">The day on which is answered.</param>
/// <param name="asOf">The day that was asked for; null = today.</param>
internal sealed class SharedKeys(string program, string mark, Revision revision, DateOnly day, DateOnly? asOf)
{
    /// <summary>No key is longer.</summary>
    public const int MaxLength = 512;

    private const string Format = "1";
    private readonly string _start = string.Join(
        ':', Format, program, mark, Number(revision.Number), Date(day), asOf is { } asked ? Date(asked) : "now");

    /// <summary>The key of a measure of one unit.</summary>
    public string Measure(NodeId unit, MeasureRequest request)
        => $"{_start}:measure:{request.Measure.Name}:{unit}:{Numbers(request.Posts.Select(post => (int)post))}";

    /// <summary>The key of one page of one matrix's footprint.</summary>
    public string Footprint(NodeId matrix, FootprintRequest request)
    {
        var page = request.Page;
        return string.Join(
            ':',
            _start,
            "footprint",
            request.Relation,
            matrix,
            request.Level,
            page.First is { } first ? Number(first) : "",
            page.Last is { } last ? Number(last) : "",
            Hash(page.After),
            Hash(page.Before),
            request.WithTotals ? "totals" : "");
    }

    /// <summary>Each once, in order; nothing = all.</summary>
    private static string Numbers(IEnumerable<int> numbers)
        => string.Join('.', numbers.Distinct().Order().Select(number => Number(number)));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Cursors are a client's text, of any length.</summary>
    private static string Hash(string? cursor)
        => cursor is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cursor)));
}
