namespace Hierarchy.Engine;

/// <summary>
/// Items dealt out to nodes, in one array: first it is said how many each node gets, then they come, those of a node in their order. A kind
/// of list may be noted with each.
/// </summary>
/// <param name="nodes">The highest slot of a node.</param>
internal sealed class Dealt(int nodes)
{
    /// <summary>Where the items of a node begin; those of the next one begin where they end.</summary>
    private readonly int[] _starts = new int[nodes + 2];
    private int[] _next = [];
    private int[] _items = [];
    private ListKind[] _kinds = [];

    /// <summary>The items of a node, all of which have come.</summary>
    public Span<int> this[int node] => _items.AsSpan(_starts[node].._next[node]);

    public ReadOnlySpan<int> ItemsOf(int node) => this[node];

    public ReadOnlySpan<ListKind> KindsOf(int node) => _kinds.AsSpan(_starts[node].._next[node]);

    /// <summary>A node gets at most so many more.</summary>
    public void Expect(int node, int items) => _starts[node + 1] += items;

    /// <summary>Everything is expected; from now on items come.</summary>
    public void Begin(bool withKinds)
    {
        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _next = [.. _starts];
        _items = new int[_starts[^1]];
        _kinds = withKinds ? new ListKind[_starts[^1]] : [];
    }

    public void Add(int node, int item) => _items[_next[node]++] = item;

    public void Add(int node, int item, ListKind kind)
    {
        _kinds[_next[node]] = kind;
        Add(node, item);
    }
}
