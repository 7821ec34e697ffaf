namespace Hierarchy.Engine;

/// <summary>
/// A copy-on-write B+tree with counts in its inner pages: insert, remove, rank and the item at an index are descents. The order is not its
/// own: an <see cref="IProbe{T}"/> says where something stands. Pages that belong to the writing owner are edited in place, all others are
/// copied first.
/// </summary>
internal sealed partial class SortedTree<T>
    where T : struct
{
    private const int LeafCapacity = 64;
    private const int Fan = 32;

    /// <summary>A leaf's items; of an inner page the first item below each child.</summary>
    private T[] _items;
    private SortedTree<T>[]? _children;
    private int _length;
    private object? _owner;

    private SortedTree(T[] items, SortedTree<T>[]? children, int length, object? owner)
    {
        _items = items;
        _children = children;
        _length = length;
        _owner = owner;
    }

    /// <summary>How many items stand below this page.</summary>
    public int Count { get; private set; }

    /// <summary>The item at an index, 0 or more and below <see cref="Count"/>.</summary>
    public T this[int index]
    {
        get
        {
            var (leaf, offset) = LeafAt(index);
            return leaf[offset];
        }
    }

    /// <summary>The tree of sorted items, one at least: its pages are filled from left to right, none is searched.</summary>
    public static SortedTree<T> Of(ReadOnlySpan<T> sorted, object owner)
    {
        var pages = new List<SortedTree<T>>((sorted.Length / LeafCapacity) + 1);
        for (var rest = sorted; !rest.IsEmpty; rest = rest[pages[^1].Count..])
        {
            var items = rest[..Math.Min(LeafCapacity, rest.Length)].ToArray();
            pages.Add(new SortedTree<T>(items, null, items.Length, owner) { Count = items.Length });
        }

        while (pages.Count > 1)
        {
            pages = Above(pages, owner);
        }

        return pages[0];
    }

    /// <summary>The pages above pages of one level.</summary>
    private static List<SortedTree<T>> Above(List<SortedTree<T>> pages, object owner)
    {
        var above = new List<SortedTree<T>>((pages.Count / Fan) + 1);
        for (var start = 0; start < pages.Count; start += Fan)
        {
            var length = Math.Min(Fan, pages.Count - start);
            var items = new T[Fan + 1];
            var children = new SortedTree<T>[Fan + 1];
            pages.CopyTo(start, children, 0, length);
            for (var i = 0; i < length; i++)
            {
                items[i] = children[i]._items[0];
            }

            above.Add(new SortedTree<T>(items, children, length, owner) { Count = Sum(children.AsSpan(0, length)) });
        }

        return above;
    }

    /// <summary>How many items stand before the probe, or before and at it. Several items may stand at it here: a day, a type.</summary>
    public int Rank<TProbe>(TProbe probe, bool inclusive)
        where TProbe : struct, IProbe<T>
    {
        var page = this;
        var rank = 0;
        while (page._children is { } children)
        {
            var child = Math.Max(0, page.Position(probe, inclusive) - 1);
            for (var i = 0; i < child; i++)
            {
                rank += children[i].Count;
            }

            page = children[child];
        }

        return rank + page.Position(probe, inclusive);
    }

    /// <summary>The item at the probe, if there is one.</summary>
    public bool TryFind<TProbe>(TProbe probe, out T item)
        where TProbe : struct, IProbe<T>
    {
        var page = this;
        while (page._children is { } children)
        {
            page = children[page.ChildOf(probe)];
        }

        var at = page.Position(probe, inclusive: false);
        var found = at < page._length && probe.Compare(page._items[at]) == 0;
        item = found ? page._items[at] : default;
        return found;
    }

    /// <summary>The items from one index to another, exclusive, in order.</summary>
    public Enumerator Range(int start, int end) => new(this, start, end);

    /// <summary>All items in order.</summary>
    public Enumerator GetEnumerator() => new(this, 0, Count);

    /// <summary>The items from an index on, below <see cref="Count"/>, that stand in its leaf.</summary>
    public ReadOnlySpan<T> LeafFrom(int start)
    {
        var (leaf, offset) = LeafAt(start);
        return leaf[offset..];
    }

    /// <summary>Copies the items from an index on.</summary>
    public void CopyTo(int start, Span<T> destination)
    {
        while (!destination.IsEmpty)
        {
            var (leaf, offset) = LeafAt(start);
            var part = leaf[offset..];
            part = part[..Math.Min(part.Length, destination.Length)];
            part.CopyTo(destination);
            destination = destination[part.Length..];
            start += part.Length;
        }
    }

    private LeafPlace LeafAt(int index)
    {
        var page = this;
        while (page._children is { } children)
        {
            var child = 0;
            while (index >= children[child].Count)
            {
                index -= children[child].Count;
                child++;
            }

            page = children[child];
        }

        return new LeafPlace(page._items.AsSpan(0, page._length), index);
    }

    private int ChildOf<TProbe>(TProbe probe)
        where TProbe : struct, IProbe<T>
        => Math.Max(0, Position(probe, inclusive: true) - 1);

    private int Position<TProbe>(TProbe probe, bool inclusive)
        where TProbe : struct, IProbe<T>
        => Position(_items.AsSpan(0, _length), probe, inclusive);

    /// <summary>How many of sorted items stand before the probe, or before and at it.</summary>
    public static int Position<TProbe>(ReadOnlySpan<T> items, TProbe probe, bool inclusive)
        where TProbe : struct, IProbe<T>
    {
        var low = 0;
        var high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var comparison = probe.Compare(items[middle]);
            if (comparison < 0 || (inclusive && comparison == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly ref struct LeafPlace(ReadOnlySpan<T> items, int offset)
    {
        private readonly ReadOnlySpan<T> _items = items;

        public void Deconstruct(out ReadOnlySpan<T> leaf, out int at)
        {
            leaf = _items;
            at = offset;
        }
    }

    /// <summary>Walks leaf by leaf; the next leaf is found from the root.</summary>
    public ref struct Enumerator
    {
        private readonly SortedTree<T>? _tree;
        private readonly int _end;
        private ReadOnlySpan<T> _leaf;
        private int _offset;
        private int _next;

        public Enumerator(SortedTree<T> tree, int start, int end)
        {
            _tree = tree;
            _next = start;
            _end = end;
        }

        /// <summary>Walks items that stand in one piece.</summary>
        public Enumerator(ReadOnlySpan<T> items)
        {
            _leaf = items;
            _end = items.Length;
        }

        public T Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            if (_offset >= _leaf.Length)
            {
                (_leaf, _offset) = _tree!.LeafAt(_next);
            }

            Current = _leaf[_offset];
            _offset++;
            _next++;
            return true;
        }
    }
}
