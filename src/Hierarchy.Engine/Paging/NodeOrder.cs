namespace Hierarchy.Engine;

/// <summary>An order of nodes on a snapshot, for nodes of one type or of several.</summary>
/// <param name="snapshot">Where the values are read.</param>
/// <param name="order">The terms.</param>
/// <param name="type">The type of all nodes; null = of several types, by type first.</param>
internal sealed class NodeOrder(Snapshot snapshot, SortOrder order, NodeType? type) : IListOrder<int, NodePlace, NodeRef>
{
    private readonly SortTerm[] _terms = Effective(order.Terms);

    /// <summary>Whether it is the order by code or key.</summary>
    public bool IsByKey => _terms is [];

    /// <summary>Whether it is the default order of children.</summary>
    public bool IsOfChildren => _terms is [{ Key: SortKey.SiblingOrder, Descending: false }];

    public int Compare(int x, int y)
    {
        ref readonly var left = ref snapshot.Node(x);
        ref readonly var right = ref snapshot.Node(y);
        if (type is null && left.Type != right.Type)
        {
            return left.Type < right.Type ? -1 : 1;
        }

        foreach (var term in _terms)
        {
            var comparison = SortValue.Of(snapshot, in left, term.Key).CompareTo(SortValue.Of(snapshot, in right, term.Key));
            if (comparison != 0)
            {
                return term.Descending ? -comparison : comparison;
            }
        }

        return left.CompareByKey(right.Key, right.Id);
    }

    public int CompareTo(int item, NodePlace place)
    {
        ref readonly var node = ref snapshot.Node(item);
        if (type is null && node.Type != place.Type)
        {
            return node.Type < place.Type ? -1 : 1;
        }

        for (var i = 0; i < _terms.Length; i++)
        {
            var comparison = SortValue.Of(snapshot, in node, _terms[i].Key).CompareTo(place.Values[i]);
            if (comparison != 0)
            {
                return _terms[i].Descending ? -comparison : comparison;
            }
        }

        return node.CompareByKey(place.Key.Span, place.Id);
    }

    public NodeRef ElementOf(int item) => new(item);

    public string CursorOf(NodeRef element) => CursorOf(element.Value);

    public string CursorOf(int slot)
    {
        ref readonly var node = ref snapshot.Node(slot);
        var writer = new CursorWriter(Kind).Write((byte)_terms.Length);
        foreach (var term in _terms)
        {
            writer.Write(Signature(term));
        }

        writer.Write((byte)node.Type);
        foreach (var term in _terms)
        {
            var value = SortValue.Of(snapshot, in node, term.Key);
            _ = SortValue.IsText(term.Key) ? writer.Write(value.Text) : writer.Write(value.Number);
        }

        return writer.Write(node.KeyText).Write(node.Id.Value).ToString();
    }

    public NodePlace PlaceOf(string cursor)
    {
        var reader = new CursorReader(cursor, Kind);
        reader.Expect((byte)_terms.Length);
        foreach (var term in _terms)
        {
            reader.Expect(Signature(term));
        }

        var nodeType = (NodeType)reader.ReadByte();
        var values = new SortValue[_terms.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = SortValue.IsText(_terms[i].Key) ? new SortValue(0, reader.ReadText()) : new SortValue(reader.ReadNumber(), default);
        }

        var place = new NodePlace(nodeType, values, reader.ReadText(), new NodeId(reader.ReadId()));
        reader.ExpectEnd();
        return place;
    }

    /// <summary>
    /// The terms that can decide. A key that occurred before ties, however it is sorted; ties go by key anyway, so a key at the end says
    /// nothing. Orders that are the same have the same cursors, and no order is longer than there are keys.
    /// </summary>
    private static SortTerm[] Effective(IReadOnlyList<SortTerm> terms)
    {
        SortTerm[] distinct = terms.Count <= 1 ? [.. terms] : [.. terms.DistinctBy(term => term.Key)];
        return distinct is [.. var before, { Key: SortKey.Key, Descending: false }] ? before : distinct;
    }

    private CursorKind Kind => type is { } one ? (CursorKind)one : CursorKind.SeveralTypes;

    private static byte Signature(SortTerm term) => (byte)((byte)term.Key | (term.Descending ? 0x80 : 0));
}
