using System.Buffers;

namespace Hierarchy.Engine;

/// <summary>Gathers the pages of all sources into columns.</summary>
internal sealed class PageBuilder<TElement>(int sources, bool withTotals)
{
    private readonly int[] _offsets = new int[sources + 1];
    private readonly bool[] _hasNext = new bool[sources];
    private readonly bool[] _hasPrevious = new bool[sources];
    private readonly long[]? _totals = withTotals ? new long[sources] : null;

    /// <summary>Rented while it grows: only what it ends with is allocated.</summary>
    private TElement[] _elements = [];
    private int _count;

    /// <summary>How many pages there are.</summary>
    public int Count { get; private set; }

    /// <summary>The page of the next source, to be filled: as long as the window.</summary>
    public Span<TElement> Add(PageWindow window)
    {
        MakeRoom(window.Length);
        _hasNext[Count] = window.HasNext;
        _hasPrevious[Count] = window.HasPrevious;
        if (_totals is not null)
        {
            _totals[Count] = window.Total;
        }

        _count += window.Length;
        Count++;
        _offsets[Count] = _count;
        return _elements.AsSpan(_count - window.Length, window.Length);
    }

    /// <summary>How many elements the page of a source has.</summary>
    public int LengthOf(int source) => _offsets[source + 1] - _offsets[source];

    /// <summary>The page of a source as that of the next one: they are the same.</summary>
    public void AddAgain(int source)
    {
        var page = Add(new PageWindow(0, LengthOf(source), (int)(_totals?[source] ?? 0)));
        _elements.AsSpan(_offsets[source], page.Length).CopyTo(page);
        _hasNext[Count - 1] = _hasNext[source];
        _hasPrevious[Count - 1] = _hasPrevious[source];
    }

    public PagedLists<TElement> Build(ICursors<TElement> cursors)
    {
        var elements = _elements.AsSpan(0, _count).ToArray();
        Return();
        return new Lists(_offsets, elements, _hasNext, _hasPrevious, _totals, cursors);
    }

    private void MakeRoom(int more)
    {
        if (_count + more > _elements.Length)
        {
            var elements = ArrayPool<TElement>.Shared.Rent(Math.Max(_count + more, _elements.Length * 2));
            _elements.AsSpan(0, _count).CopyTo(elements);
            Return();
            _elements = elements;
        }
    }

    private void Return()
    {
        if (_elements.Length > 0)
        {
            ArrayPool<TElement>.Shared.Return(_elements);
            _elements = [];
        }
    }

    private sealed class Lists(
        int[] offsets, TElement[] elements, bool[] hasNext, bool[] hasPrevious, long[]? totals, ICursors<TElement> cursors)
        : PagedLists<TElement>(offsets, elements, hasNext, hasPrevious, totals)
    {
        public override string CursorAt(int element) => cursors.CursorOf(Elements[element]);
    }
}
