using System.Runtime.CompilerServices;

namespace Hierarchy.Engine;

/// <summary>
/// An array of pages under a page tree. A fork shares all pages; editing an entry copies its page and the way to it, once per fork. Index 0
/// is usable; entries beyond the end read the default value.
/// </summary>
internal sealed class PagedArray<T>
{
    private const int Bits = 6;
    private const int Fan = 1 << Bits;
    private const int Mask = Fan - 1;

    private static readonly T[] Nothing = new T[1];

    private Page _root;
    private int _shift;
    private object? _owner;

    private PagedArray(Page root, int shift, object? owner)
    {
        _root = root;
        _shift = shift;
        _owner = owner;
    }

    public static PagedArray<T> Empty { get; } = new(new Leaf(), 0, null);

    public ref readonly T this[int index]
    {
        get
        {
            if (index >> _shift >= Fan)
            {
                return ref Nothing[0];
            }

            var page = _root;
            for (var shift = _shift; shift > 0; shift -= Bits)
            {
                var next = Unsafe.As<Branch>(page).Children[(index >> shift) & Mask];
                if (next is null)
                {
                    return ref Nothing[0];
                }

                page = next;
            }

            return ref Unsafe.As<Leaf>(page).Items[index & Mask];
        }
    }

    /// <summary>A copy that <paramref name="owner"/> may edit until it is sealed.</summary>
    public PagedArray<T> Fork(object owner) => new(_root, _shift, owner);

    /// <summary>From now on nobody edits it.</summary>
    public void Seal() => _owner = null;

    /// <summary>The entry, to be written.</summary>
    public ref T Edit(int index)
    {
        var owner = _owner ?? throw new InvalidOperationException("A sealed array is not edited.");
        while (index >> _shift >= Fan)
        {
            var root = new Branch { Owner = owner };
            root.Children[0] = _root;
            _root = root;
            _shift += Bits;
        }

        _root = _root.OwnedBy(owner);
        var page = _root;
        for (var shift = _shift; shift > 0; shift -= Bits)
        {
            ref var next = ref Unsafe.As<Branch>(page).Children[(index >> shift) & Mask];
            next = next?.OwnedBy(owner) ?? (shift == Bits ? new Leaf { Owner = owner } : new Branch { Owner = owner });
            page = next;
        }

        return ref Unsafe.As<Leaf>(page).Items[index & Mask];
    }

    /// <summary>
    /// Its entries lie in the page itself, not in an array of its own: on the way to an entry nearly every step waits for memory. The
    /// height says which class a page has, so that it is not looked up either.
    /// </summary>
    private abstract class Page
    {
        public object? Owner { get; init; }

        public Page OwnedBy(object owner) => ReferenceEquals(Owner, owner) ? this : CopyFor(owner);

        protected abstract Page CopyFor(object owner);
    }

    private sealed class Branch : Page
    {
        public PageItems<Page?> Children;

        protected override Page CopyFor(object owner) => new Branch { Owner = owner, Children = Children };
    }

    private sealed class Leaf : Page
    {
        public PageItems<T> Items;

        protected override Page CopyFor(object owner) => new Leaf { Owner = owner, Items = Items };
    }

    [InlineArray(Fan)]
    private struct PageItems<TItem>
    {
        private TItem _first;
    }
}
