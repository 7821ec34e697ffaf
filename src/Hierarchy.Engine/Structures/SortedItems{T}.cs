namespace Hierarchy.Engine;

/// <summary>
/// Items in an order: a stretch of an array while they are few, a <see cref="SortedTree{T}"/> when they are many. Immutable; the default is
/// empty. The order is not its own: an <see cref="IProbe{T}"/> says where something stands.
/// </summary>
internal readonly struct SortedItems<T>
    where T : struct
{
    /// <summary>So many are kept in an array: copying it costs little, and most lists are short.</summary>
    public const int Few = 32;

    /// <summary>An array of T or a tree; null = nothing.</summary>
    private readonly object? _source;
    private readonly int _start;

    /// <summary>A stretch of an array that nobody writes any more.</summary>
    public SortedItems(T[] items, int start, int count)
    {
        _source = items;
        _start = start;
        Count = count;
    }

    /// <summary>What <see cref="Stored"/> gave.</summary>
    public SortedItems(object? stored)
    {
        _source = stored;
        Count = stored switch
        {
            null => 0,
            SortedTree<T> tree => tree.Count,
            _ => ((T[])stored).Length,
        };
    }

    public int Count { get; }

    public bool IsEmpty => Count == 0;

    /// <summary>The tree when they are many, else null.</summary>
    public SortedTree<T>? Tree => _source as SortedTree<T>;

    /// <summary>One object that holds them: null, an array of exactly them, or a tree.</summary>
    public object? Stored
    {
        get
        {
            if (Count == 0)
            {
                return null;
            }

            return _source is T[] items && items.Length != Count ? Stretch.ToArray() : _source;
        }
    }

    /// <summary>The items of an array; not for trees.</summary>
    public ReadOnlySpan<T> Stretch => ((T[]?)_source).AsSpan(_start, Count);

    /// <summary>The item at an index, 0 or more and below <see cref="Count"/>.</summary>
    public T this[int index] => Tree is { } tree ? tree[index] : Stretch[index];

    /// <summary>The items, which are sorted: they are copied.</summary>
    public static SortedItems<T> Of(ReadOnlySpan<T> sorted, object owner)
        => sorted.Length <= Few ? new(sorted.ToArray()) : new(SortedTree<T>.Of(sorted, owner));

    /// <summary>How many items stand before the probe, or before and at it. Several items may stand at it here: a day, a type.</summary>
    public int Rank<TProbe>(TProbe probe, bool inclusive)
        where TProbe : struct, IProbe<T>
        => Tree is { } tree ? tree.Rank(probe, inclusive) : SortedTree<T>.Position(Stretch, probe, inclusive);

    /// <summary>The item at the probe, if there is one.</summary>
    public bool TryFind<TProbe>(TProbe probe, out T item)
        where TProbe : struct, IProbe<T>
    {
        if (Tree is { } tree)
        {
            return tree.TryFind(probe, out item);
        }

        var items = Stretch;
        var at = SortedTree<T>.Position(items, probe, inclusive: false);
        var found = at < items.Length && probe.Compare(items[at]) == 0;
        item = found ? items[at] : default;
        return found;
    }

    /// <summary>The items with one more, which must not be among them. The probe is the item's own place.</summary>
    public SortedItems<T> With<TProbe>(T item, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        if (Tree is { } tree)
        {
            return new(SortedTree<T>.Insert(tree, item, probe, owner));
        }

        var items = Stretch;
        var at = SortedTree<T>.Position(items, probe, inclusive: false);
        T[] more = [.. items[..at], item, .. items[at..]];
        return more.Length <= Few ? new(more) : new(SortedTree<T>.Of(more, owner));
    }

    /// <summary>The items without the one at the probe; the same items if there is none.</summary>
    public SortedItems<T> Without<TProbe>(TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        if (Tree is { } tree)
        {
            return FewOrTree(SortedTree<T>.Remove(tree, probe, owner));
        }

        var items = Stretch;
        var at = SortedTree<T>.Position(items, probe, inclusive: false);
        return at < items.Length && probe.Compare(items[at]) == 0 ? new(JoinedWithout(items, at)) : this;
    }

    /// <summary>The items with the one at the probe, which must be among them, replaced by an equal one with another content.</summary>
    public SortedItems<T> Replacing<TProbe>(T item, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        if (Tree is { } tree)
        {
            return new(SortedTree<T>.Replace(tree, item, probe, owner));
        }

        var items = Stretch.ToArray();
        items[SortedTree<T>.Position(items, probe, inclusive: false)] = item;
        return new(items);
    }

    /// <summary>The items from one index to another, exclusive, in order.</summary>
    public SortedTree<T>.Enumerator Range(int start, int end)
        => Tree is { } tree ? tree.Range(start, end) : new(Stretch[start..Math.Max(start, end)]);

    /// <summary>All items in order.</summary>
    public SortedTree<T>.Enumerator GetEnumerator() => Tree is { } tree ? tree.GetEnumerator() : new(Stretch);

    /// <summary>The items from an index on that stand in one piece; none at the end.</summary>
    public ReadOnlySpan<T> LeafFrom(int start)
        => start == Count ? [] : Tree is { } tree ? tree.LeafFrom(start) : Stretch[start..];

    /// <summary>Copies the items from an index on.</summary>
    public void CopyTo(int start, Span<T> destination)
    {
        if (Tree is { } tree)
        {
            tree.CopyTo(start, destination);
        }
        else
        {
            Stretch.Slice(start, destination.Length).CopyTo(destination);
        }
    }

    private static T[] JoinedWithout(ReadOnlySpan<T> items, int at) => [.. items[..at], .. items[(at + 1)..]];

    private static SortedItems<T> FewOrTree(SortedTree<T> tree)
    {
        if (tree.Count > Few)
        {
            return new(tree);
        }

        var items = new T[tree.Count];
        tree.CopyTo(0, items);
        return new(items);
    }
}
