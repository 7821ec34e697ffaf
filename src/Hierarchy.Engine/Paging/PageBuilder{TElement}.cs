namespace Hierarchy.Engine;

/// <summary>Gathers the pages of all sources into columns.</summary>
internal sealed class PageBuilder<TElement>(int sources, bool withTotals)
{
    private readonly int[] _offsets = new int[sources + 1];
    private readonly bool[] _hasNext = new bool[sources];
    private readonly bool[] _hasPrevious = new bool[sources];
    private readonly long[]? _totals = withTotals ? new long[sources] : null;
    private TElement[] _elements = [];
    private int _source;
    private int _count;

    /// <summary>The page of the next source, to be filled: as long as the window.</summary>
    public Span<TElement> Add(PageWindow window)
    {
        if (_count + window.Length > _elements.Length)
        {
            Array.Resize(ref _elements, sources == 1 ? window.Length : Math.Max(_count + window.Length, _elements.Length * 2));
        }

        _hasNext[_source] = window.HasNext;
        _hasPrevious[_source] = window.HasPrevious;
        if (_totals is not null)
        {
            _totals[_source] = window.Total;
        }

        _count += window.Length;
        _source++;
        _offsets[_source] = _count;
        return _elements.AsSpan(_count - window.Length, window.Length);
    }

    /// <summary>The page of the next source.</summary>
    public void Add(ReadOnlySpan<TElement> page, PageWindow window) => page.CopyTo(Add(window));

    public PagedLists<TElement> Build(Func<TElement, string> cursorOf)
    {
        Array.Resize(ref _elements, _count);
        return new Lists(_offsets, _elements, _hasNext, _hasPrevious, _totals, cursorOf);
    }

    private sealed class Lists(
        int[] offsets, TElement[] elements, bool[] hasNext, bool[] hasPrevious, long[]? totals, Func<TElement, string> cursorOf)
        : PagedLists<TElement>(offsets, elements, hasNext, hasPrevious, totals)
    {
        public override string CursorAt(int element) => cursorOf(Elements[element]);
    }
}
