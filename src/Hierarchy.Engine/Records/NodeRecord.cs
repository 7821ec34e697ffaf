namespace Hierarchy.Engine;

/// <summary>
/// A node as a snapshot keeps it: 64 bytes beside its texts, which are kept once, as UTF-8, ready to be written. Every member can be asked
/// of a node of any type.
/// </summary>
internal readonly struct NodeRecord
{
    /// <summary>The number of the day of a date that is not given.</summary>
    private const int NoDay = -1;
    private const int SinceEver = 0;
    private const int Never = int.MaxValue;
    private const int StatusBits = 2;

    private readonly byte[]? _texts;
    private readonly NodeExtras? _extras;
    private readonly int _start;
    private readonly int _keyLength;
    private readonly int _nameLength;
    private readonly int _plannedOn;
    private readonly int _openedOn;
    private readonly int _closedOn;

    /// <summary>Of a unit its order, of a person the traits.</summary>
    private readonly int _number;
    private readonly byte _kind;

    /// <summary>Of a unit: two bits of the status that was given; above them one more than the form, 0 = not said.</summary>
    private readonly byte _statusAndForm;
    private readonly NodeFlags _flags;

    public NodeRecord(NodeData data, TextArena texts)
    {
        (_texts, _start, _keyLength, _nameLength) = texts.Add(data.Key, data.Name);
        _extras = NodeExtras.Of(data);
        Id = data.Id;
        Type = data.Type;
        _closedOn = data.Closed?.DayNumber ?? Never;
        (_plannedOn, _openedOn) = (NoDay, NoDay);
        _flags = NodeFlagsRule.Of(data);
        switch (data)
        {
            case OrgUnitData unit:
                _plannedOn = unit.PlannedOn?.DayNumber ?? NoDay;
                _openedOn = unit.OpenedOn?.DayNumber ?? NoDay;
                _number = unit.Order ?? 0;
                _kind = (byte)unit.Kind;
                _statusAndForm = (byte)((int)unit.GivenStatus | ((unit.Form is { } form ? (int)form + 1 : 0) << StatusBits));
                break;
            case PersonData person:
                _number = person.Traits.Bits;
                break;
            case WorkUnitData workUnit:
                _kind = (byte)workUnit.Kind;
                break;
            case MatrixData matrix:
                _kind = (byte)matrix.Kind;
                break;
            case BodyData body:
                _kind = (byte)body.Kind;
                break;
        }
    }

    public NodeId Id { get; }

    public NodeType Type { get; }

    public ReadOnlySpan<byte> Key => _texts.AsSpan(_start, _keyLength);

    public Utf8Text KeyText => new(_texts.AsMemory(_start, _keyLength));

    public Utf8Text NameText => new(_texts.AsMemory(_start + _keyLength, _nameLength));

    public AttributeMap Attributes => NodeExtras.OrNone(_extras).Attributes;

    public Location? Location => NodeExtras.OrNone(_extras).Location;

    public Charter? Charter => NodeExtras.OrNone(_extras).Charter;

    public DateOnly? PlannedOn => _plannedOn == NoDay ? null : DateOnly.FromDayNumber(_plannedOn);

    public DateOnly? OpenedOn => _openedOn == NoDay ? null : DateOnly.FromDayNumber(_openedOn);

    /// <summary>The first day on which it no longer counts; null = open.</summary>
    public DateOnly? Closed => _closedOn == Never ? null : DateOnly.FromDayNumber(_closedOn);

    /// <summary>The kind as a number; null for people.</summary>
    public int? Kind => Type == NodeType.Person ? null : _kind;

    public OrgUnitKind UnitKind => (OrgUnitKind)KindOf(NodeType.OrgUnit);

    public WorkUnitKind WorkUnitKind => (WorkUnitKind)KindOf(NodeType.WorkUnit);

    public MatrixKind MatrixKind => (MatrixKind)KindOf(NodeType.Matrix);

    public BodyKind BodyKind => (BodyKind)KindOf(NodeType.Body);

    public OrgUnitForm? Form => _statusAndForm >> StatusBits == 0 ? null : (OrgUnitForm)((_statusAndForm >> StatusBits) - 1);

    public int? Order => Has(NodeFlags.HasOrder) ? _number : null;

    public bool IsPartyMember => Has(NodeFlags.IsPartyMember);

    public TraitSet Traits => Type == NodeType.Person ? new TraitSet((ushort)_number) : TraitSet.None;

    /// <summary>The place among siblings as a number; those without one last.</summary>
    public long SiblingOrder => Order ?? long.MaxValue;

    private OrgUnitStatus GivenStatus => (OrgUnitStatus)(_statusAndForm & ((1 << StatusBits) - 1));

    private int OpenFrom => Has(NodeFlags.SinceEver) ? SinceEver : Has(NodeFlags.FromPlannedOn) ? _plannedOn : _openedOn;

    /// <summary>The status of a unit; null for anything else and for a unit that does not exist yet.</summary>
    public OrgUnitStatus? StatusOn(DateOnly day)
        => Type == NodeType.OrgUnit ? UnitStatusRule.StatusOn(GivenStatus, PlannedOn, OpenedOn, Closed, day) : null;

    /// <summary>Whether relationships at it count on a day.</summary>
    public bool IsOpenOn(DateOnly day) => OpenFrom <= day.DayNumber && day.DayNumber < _closedOn;

    /// <summary>Whether it can be found at all on a day: units appear on theirs, everything else was always there.</summary>
    public bool ExistsOn(DateOnly day) => OpenFrom <= day.DayNumber || _closedOn <= day.DayNumber;

    /// <summary>By code or key, then id.</summary>
    public int CompareByKey(ReadOnlySpan<byte> key, NodeId id)
    {
        var comparison = Key.SequenceCompareTo(key);
        return comparison != 0 ? comparison : Id.CompareTo(id);
    }

    /// <summary>The node as facts carry it.</summary>
    public NodeData ToData()
    {
        var head = new NodeHead(Id, KeyText.ToString(), NameText.ToString(), Attributes);
        return Type switch
        {
            NodeType.OrgUnit => new OrgUnitData(head, UnitKind, Closed)
            {
                Form = Form,
                GivenStatus = GivenStatus,
                PlannedOn = PlannedOn,
                OpenedOn = OpenedOn,
                Order = Order,
                Location = Location,
                Charter = Charter,
            },
            NodeType.Person => new PersonData(head)
            {
                IsPartyMember = IsPartyMember,
                Traits = Traits,
                Phone = NodeExtras.OrNone(_extras).Phone,
            },
            NodeType.WorkUnit => new WorkUnitData(head, WorkUnitKind, Closed),
            NodeType.Matrix => new MatrixData(head, MatrixKind, Closed),
            _ => new BodyData(head, BodyKind, Closed),
        };
    }

    private int KindOf(NodeType type) => Type == type ? _kind : 0;

    private bool Has(NodeFlags flag) => (_flags & flag) != NodeFlags.None;
}
