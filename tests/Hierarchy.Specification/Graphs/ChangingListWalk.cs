using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>
/// Reads a list page by page, each at a newer revision, and keeps what it read and what stayed in its place all the while.
/// </summary>
public sealed class ChangingListWalk(NodeType type, FindRequest request, bool isForwards)
{
    /// <summary>No list of a test is so long that more pages are needed, even if it grows behind every page.</summary>
    private const int MostPages = 400;

    private readonly List<NodeId> _read = [];
    private Dictionary<NodeId, NodeData>? _stayed;
    private List<NodeId> _sorted = [];
    private string? _cursor;
    private int _pages;
    private int _seen;

    /// <summary>Whether the list went on when it was last read.</summary>
    public bool HasMore { get; private set; } = true;

    /// <summary>How many nodes stayed in their place from the first page to the last.</summary>
    public int Stayed => _stayed?.Count ?? 0;

    /// <summary>How many nodes of the first page's list went away, moved or were changed since.</summary>
    public int Gone => _seen - Stayed;

    /// <summary>Reads the next page.</summary>
    public async Task ReadPageAsync(IGraphSession session, OracleGraph graph, int size)
    {
        Stay(graph);
        var page = isForwards ? PageRequest.Of(size, null, _cursor, null) : PageRequest.Of(null, size, null, _cursor);
        var answered = await session.FindAsync(type, request with { Page = page }, CancellationToken.None);
        var ids = await session.ReadAsync(NodeProperties.Id, answered.Elements, CancellationToken.None);
        _read.AddRange(isForwards ? ids : ids.Reverse());
        HasMore = (isForwards ? answered.HasNext[0] : answered.HasPrevious[0]) && answered.Elements.Length > 0;
        _cursor = HasMore ? answered.CursorAt(isForwards ? answered.Elements.Length - 1 : 0) : _cursor;
        _pages++;
        Assert.InRange(_pages, 1, MostPages);
    }

    /// <summary>Fails unless what stayed was read exactly once and in order.</summary>
    public void Check()
    {
        var expected = _sorted.Where(_stayed!.ContainsKey);
        Assert.Equal(isForwards ? expected : expected.Reverse(), _read.Where(_stayed.ContainsKey));
    }

    /// <summary>What was in the list from the first page on, with the same content: nothing moves it.</summary>
    private void Stay(OracleGraph graph)
    {
        _sorted = graph.Find(type, request);
        var now = _sorted.ToDictionary(id => id, graph.Node);
        _seen = _stayed is null ? now.Count : _seen;
        _stayed = _stayed is null
            ? now
            : _stayed.Where(entry => now.TryGetValue(entry.Key, out var node) && node == entry.Value).ToDictionary();
    }
}
