using System.Numerics;

namespace Hierarchy.Engine;

/// <summary>
/// The lists of neighbouring nodes, packed into one array: most nodes have few and short ones, and an object for each would take several
/// times as much as what it holds. Never changed, but for the trees of long lists, which their owner changes.
/// </summary>
internal sealed partial class ListPage
{
    /// <summary>How many bits of a slot tell the nodes of a page apart.</summary>
    public const int Bits = 4;
    private const int Nodes = 1 << Bits;
    private const int Mask = Nodes - 1;

    /// <summary>
    /// For each node where its part begins; 0 = it has no list. A part is a word with one bit for each kind of list, for each list its
    /// length (of a long one the complement of its index among the trees), then the items of the short ones.
    /// </summary>
    private readonly int[] _words;
    private readonly SortedTree<int>[] _trees;

    private ListPage(int[] words, SortedTree<int>[] trees)
    {
        _words = words;
        _trees = trees;
    }

    /// <summary>A list of a node of the page.</summary>
    public SortedItems<int> this[int node, ListKind kind]
    {
        get
        {
            var part = _words[node & Mask];
            var kinds = part == 0 ? 0u : (uint)_words[part];
            var bit = 1u << (int)kind;
            if ((kinds & bit) == 0)
            {
                return default;
            }

            var length = part + 1;
            var at = length + BitOperations.PopCount(kinds);
            var last = length + BitOperations.PopCount(kinds & (bit - 1));
            for (; length < last; length++)
            {
                at += Math.Max(0, _words[length]);
            }

            return _words[length] < 0 ? new(_trees[~_words[length]]) : new(_words, at, _words[length]);
        }
    }

    /// <summary>The page with one list put in the place of what was there.</summary>
    public static ListPage With(ListPage? page, int node, ListKind kind, SortedItems<int> list, Builder builder)
    {
        if (page is not null && list.Tree is { } tree && ReferenceEquals(page[node, kind].Tree, tree))
        {
            return page;
        }

        for (var other = 0; other < Nodes; other++)
        {
            if (other != (node & Mask))
            {
                builder.AddAll(other, page);
                continue;
            }

            for (var each = default(ListKind); each <= ListKind.SubBodies; each++)
            {
                builder.Add(node, each, each == kind ? list : page?[node, each] ?? default);
            }
        }

        return builder.Build();
    }
}
