using System.Numerics;

namespace Hierarchy.Engine;

internal sealed partial class ListPage
{
    /// <summary>Packs lists: those of one node after the other, by kind. It can be used again for the next page.</summary>
    public sealed class Builder
    {
        private readonly List<SortedTree<int>> _trees = [];
        private readonly int[] _kinds = new int[Nodes];
        private readonly List<int> _lengths = [];
        private int[] _items = new int[64];
        private int _itemCount;

        public bool IsEmpty => _lengths.Count == 0;

        /// <summary>The next list; an empty one is passed over.</summary>
        public void Add(int node, ListKind kind, SortedItems<int> list)
        {
            if (list.IsEmpty)
            {
                return;
            }

            _kinds[node & Mask] |= 1 << (int)kind;
            if (list.Tree is { } tree)
            {
                _lengths.Add(~_trees.Count);
                _trees.Add(tree);
                return;
            }

            _lengths.Add(list.Count);
            AddItems(list.Stretch);
        }

        /// <summary>The lists that a node has on a page, as they are.</summary>
        public void AddAll(int node, ListPage? page)
        {
            var part = page?._words[node & Mask] ?? 0;
            if (page is null || part == 0)
            {
                return;
            }

            _kinds[node & Mask] = page._words[part];
            var lengths = page._words.AsSpan(part + 1, BitOperations.PopCount((uint)page._words[part]));
            var items = 0;
            foreach (var length in lengths)
            {
                _lengths.Add(length < 0 ? ~_trees.Count : length);
                items += Math.Max(0, length);
                if (length < 0)
                {
                    _trees.Add(page._trees[~length]);
                }
            }

            AddItems(page._words.AsSpan(part + 1 + lengths.Length, items));
        }

        public ListPage Build()
        {
            var parts = _kinds.AsSpan().Length - _kinds.AsSpan().Count(0);
            var words = new int[Nodes + parts + _lengths.Count + _itemCount];
            var at = Nodes;
            var (length, item) = (0, 0);
            for (var node = 0; node < Nodes; node++)
            {
                if (_kinds[node] == 0)
                {
                    continue;
                }

                words[node] = at;
                words[at++] = _kinds[node];
                var lists = BitOperations.PopCount((uint)_kinds[node]);
                var items = 0;
                for (var i = 0; i < lists; i++)
                {
                    items += Math.Max(0, _lengths[length]);
                    words[at++] = _lengths[length++];
                }

                _items.AsSpan(item, items).CopyTo(words.AsSpan(at));
                item += items;
                at += items;
            }

            var page = new ListPage(words, [.. _trees]);
            Clear();
            return page;
        }

        private void AddItems(ReadOnlySpan<int> items)
        {
            if (_itemCount + items.Length > _items.Length)
            {
                Array.Resize(ref _items, Math.Max(_itemCount + items.Length, _items.Length * 2));
            }

            items.CopyTo(_items.AsSpan(_itemCount));
            _itemCount += items.Length;
        }

        private void Clear()
        {
            _trees.Clear();
            _lengths.Clear();
            _kinds.AsSpan().Clear();
            _itemCount = 0;
        }
    }
}
