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

    public static PagedArray<T> Empty { get; } = new(new Page { Items = new T[Fan] }, 0, null);

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
                var next = page.Children![(index >> shift) & Mask];
                if (next is null)
                {
                    return ref Nothing[0];
                }

                page = next;
            }

            return ref page.Items![index & Mask];
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
            var children = new Page?[Fan];
            children[0] = _root;
            _root = new Page { Children = children, Owner = owner };
            _shift += Bits;
        }

        _root = _root.OwnedBy(owner);
        var page = _root;
        for (var shift = _shift; shift > 0; shift -= Bits)
        {
            ref var next = ref page.Children![(index >> shift) & Mask];
            next = next?.OwnedBy(owner) ?? Page.Create(shift == Bits, owner);
            page = next;
        }

        return ref page.Items![index & Mask];
    }

    private sealed class Page
    {
        public T[]? Items { get; init; }

        public Page?[]? Children { get; init; }

        public object? Owner { get; init; }

        public static Page Create(bool leaf, object owner)
            => leaf ? new Page { Items = new T[Fan], Owner = owner } : new Page { Children = new Page?[Fan], Owner = owner };

        public Page OwnedBy(object owner)
            => ReferenceEquals(Owner, owner)
                ? this
                : new Page { Items = (T[]?)Items?.Clone(), Children = (Page?[]?)Children?.Clone(), Owner = owner };
    }
}
