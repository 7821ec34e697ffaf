namespace Hierarchy.Sqlite;

/// <summary>What a run of commits says about a node.</summary>
internal struct RecentNode
{
    private long _props;
    private long _place;
    private long _ties;
    private long _shape;

    /// <summary>Its type, if one of the commits created it; else null.</summary>
    public NodeType? Created { get; set; }

    /// <summary>Whether one of the commits freed or took its unique name.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>The unique name that it holds after the commits, if <see cref="HasMoved"/>; null = none.</summary>
    public string? Claim { get; private set; }

    public void Hold(string? claim)
    {
        HasMoved = true;
        Claim = claim;
    }

    public void Stamp(Aspects aspects, Revision revision)
    {
        _props = aspects.HasFlag(Aspects.Props) ? revision.Number : _props;
        _place = aspects.HasFlag(Aspects.Place) ? revision.Number : _place;
        _ties = aspects.HasFlag(Aspects.Ties) ? revision.Number : _ties;
        _shape = aspects.HasFlag(Aspects.Shape) ? revision.Number : _shape;
    }

    /// <summary>The newest of the commits that wrote one of the aspects; 0 = none did.</summary>
    public readonly Revision Written(Aspects aspects)
    {
        var newest = aspects.HasFlag(Aspects.Props) ? _props : 0;
        newest = aspects.HasFlag(Aspects.Place) ? Math.Max(newest, _place) : newest;
        newest = aspects.HasFlag(Aspects.Ties) ? Math.Max(newest, _ties) : newest;
        return new Revision(aspects.HasFlag(Aspects.Shape) ? Math.Max(newest, _shape) : newest);
    }
}
