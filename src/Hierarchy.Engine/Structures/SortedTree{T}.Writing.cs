namespace Hierarchy.Engine;

internal sealed partial class SortedTree<T>
{
    /// <summary>The tree with an item more, which must not be in it. The probe is the item's own place.</summary>
    public static SortedTree<T> Insert<TProbe>(SortedTree<T> tree, T item, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        tree = tree.OwnedBy(owner);
        var sibling = tree.Insert(item, probe, owner);
        return sibling is null ? tree : ParentOf(tree, sibling, owner);
    }

    /// <summary>The tree without the item at the probe, which is not its last; the same tree if there is none.</summary>
    public static SortedTree<T> Remove<TProbe>(SortedTree<T> tree, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        if (!tree.TryFind(probe, out _))
        {
            return tree;
        }

        tree = tree.OwnedBy(owner);
        tree.Remove(probe, owner);
        while (tree._children is { } children && tree._length == 1)
        {
            tree = children[0];
        }

        return tree;
    }

    /// <summary>The tree with the item at the probe, which must be in it, replaced by an equal one with another content.</summary>
    public static SortedTree<T> Replace<TProbe>(SortedTree<T> tree, T item, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        tree = tree.OwnedBy(owner);
        var page = tree;
        while (page._children is { } children)
        {
            ref var child = ref children[page.ChildOf(probe)];
            child = child.OwnedBy(owner);
            page = child;
        }

        page._items[page.Position(probe, inclusive: false)] = item;
        return tree;
    }

    private static SortedTree<T> ParentOf(SortedTree<T> left, SortedTree<T> right, object owner)
    {
        var items = new T[Fan + 1];
        var children = new SortedTree<T>[Fan + 1];
        (items[0], items[1]) = (left._items[0], right._items[0]);
        (children[0], children[1]) = (left, right);
        return new SortedTree<T>(items, children, 2, owner) { Count = left.Count + right.Count };
    }

    private SortedTree<T> OwnedBy(object owner)
    {
        if (ReferenceEquals(_owner, owner))
        {
            return this;
        }

        if (_children is null)
        {
            var room = Math.Min(_length + 1, LeafCapacity + 1);
            var copy = new T[room];
            _items.AsSpan(0, _length).CopyTo(copy);
            return new SortedTree<T>(copy, null, _length, owner) { Count = Count };
        }

        return new SortedTree<T>((T[])_items.Clone(), (SortedTree<T>[])_children.Clone(), _length, owner) { Count = Count };
    }

    /// <summary>Inserts below this owned page; the new page on its right when it had to be split.</summary>
    private SortedTree<T>? Insert<TProbe>(T item, TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        Count++;
        if (_children is null)
        {
            var at = Position(probe, inclusive: false);
            MakeRoom(at, item);
            return _length > LeafCapacity ? Split(at == _length - 1, owner) : null;
        }

        var index = ChildOf(probe);
        ref var child = ref _children[index];
        child = child.OwnedBy(owner);
        var sibling = child.Insert(item, probe, owner);
        _items[index] = child._items[0];
        if (sibling is null)
        {
            return null;
        }

        MakeRoom(index + 1, sibling._items[0]);
        _children.AsSpan(index + 1, _length - index - 2).CopyTo(_children.AsSpan(index + 2));
        _children[index + 1] = sibling;
        return _length > Fan ? Split(index + 1 == _length - 1, owner) : null;
    }

    private void MakeRoom(int at, T item)
    {
        if (_length == _items.Length)
        {
            Array.Resize(ref _items, Math.Min(Math.Max(4, _length * 2), LeafCapacity + 1));
        }

        _items.AsSpan(at, _length - at).CopyTo(_items.AsSpan(at + 1));
        _items[at] = item;
        _length++;
    }

    /// <summary>
    /// Moves the right half into a page of its own; only the last entry when entries arrive in order, so that pages fill up.
    /// </summary>
    private SortedTree<T> Split(bool appending, object owner)
    {
        var at = appending ? _length - 1 : _length / 2;
        var moved = _length - at;
        var items = new T[_children is null ? moved : Fan + 1];
        _items.AsSpan(at, moved).CopyTo(items);
        SortedTree<T>[]? children = null;
        var count = moved;
        if (_children is not null)
        {
            children = new SortedTree<T>[Fan + 1];
            _children.AsSpan(at, moved).CopyTo(children);
            _children.AsSpan(at, moved).Clear();
            count = Sum(children.AsSpan(0, moved));
        }

        _length = at;
        Count -= count;
        return new SortedTree<T>(items, children, moved, owner) { Count = count };
    }

    private void Remove<TProbe>(TProbe probe, object owner)
        where TProbe : struct, IProbe<T>
    {
        Count--;
        if (_children is null)
        {
            RemoveEntry(Position(probe, inclusive: false));
            return;
        }

        var index = ChildOf(probe);
        ref var child = ref _children[index];
        child = child.OwnedBy(owner);
        child.Remove(probe, owner);
        if (child._length == 0)
        {
            RemoveChild(index);
            return;
        }

        _items[index] = child._items[0];
        var left = index == _length - 1 ? index - 1 : index;
        if (left >= 0)
        {
            MergeIfSmall(left, owner);
        }
    }

    /// <summary>Joins two neighbours that would fill at most three quarters of one page.</summary>
    private void MergeIfSmall(int left, object owner)
    {
        var (first, second) = (_children![left], _children[left + 1]);
        var capacity = first._children is null ? LeafCapacity : Fan;
        var length = first._length + second._length;
        if (length > capacity * 3 / 4 || Math.Min(first._length, second._length) > capacity / 4)
        {
            return;
        }

        first = first.OwnedBy(owner);
        _children[left] = first;
        if (first._items.Length < length)
        {
            Array.Resize(ref first._items, length);
        }

        second._items.AsSpan(0, second._length).CopyTo(first._items.AsSpan(first._length));
        if (first._children is { } children)
        {
            second._children.AsSpan(0, second._length).CopyTo(children.AsSpan(first._length));
        }

        first._length = length;
        first.Count += second.Count;
        RemoveChild(left + 1);
    }

    private void RemoveChild(int index)
    {
        _children.AsSpan(index + 1, _length - index - 1).CopyTo(_children.AsSpan(index));
        _children![_length - 1] = null!;
        RemoveEntry(index);
    }

    private void RemoveEntry(int at)
    {
        _items.AsSpan(at + 1, _length - at - 1).CopyTo(_items.AsSpan(at));
        _length--;
    }

    private static int Sum(ReadOnlySpan<SortedTree<T>> pages)
    {
        var sum = 0;
        foreach (var page in pages)
        {
            sum += page.Count;
        }

        return sum;
    }
}
