using System.Numerics;

namespace Hierarchy.Engine;

/// <summary>The lists of one node: only those that are not empty take room.</summary>
internal sealed class ListSet
{
    private readonly uint _kinds;
    private readonly SortedTree<int>[] _lists;
    private readonly object _owner;

    private ListSet(uint kinds, SortedTree<int>[] lists, object owner)
    {
        _kinds = kinds;
        _lists = lists;
        _owner = owner;
    }

    public SortedTree<int>? this[ListKind kind] => Has(kind) ? _lists[IndexOf(kind)] : null;

    /// <summary>The set with one list put in the place of what was there; null = no list is left.</summary>
    public static ListSet? With(ListSet? set, ListKind kind, SortedTree<int>? list, object owner)
    {
        if (set is null)
        {
            return list is null ? null : new ListSet(1u << (int)kind, [list], owner);
        }

        if (set.Has(kind))
        {
            return list is null ? set.Without(kind, owner) : set.Replacing(kind, list, owner);
        }

        return list is null ? set : set.Adding(kind, list, owner);
    }

    private bool Has(ListKind kind) => (_kinds & (1u << (int)kind)) != 0;

    private int IndexOf(ListKind kind) => BitOperations.PopCount(_kinds & ((1u << (int)kind) - 1));

    private ListSet Replacing(ListKind kind, SortedTree<int> list, object owner)
    {
        var index = IndexOf(kind);
        if (ReferenceEquals(_lists[index], list))
        {
            return this;
        }

        var target = ReferenceEquals(_owner, owner) ? this : new ListSet(_kinds, (SortedTree<int>[])_lists.Clone(), owner);
        target._lists[index] = list;
        return target;
    }

    private ListSet Adding(ListKind kind, SortedTree<int> list, object owner)
    {
        var index = IndexOf(kind);
        return new ListSet(_kinds | (1u << (int)kind), [.. _lists.AsSpan(0, index), list, .. _lists.AsSpan(index)], owner);
    }

    private ListSet? Without(ListKind kind, object owner)
    {
        var index = IndexOf(kind);
        return _lists.Length == 1
            ? null
            : new ListSet(_kinds & ~(1u << (int)kind), [.. _lists.AsSpan(0, index), .. _lists.AsSpan(index + 1)], owner);
    }
}
