namespace Hierarchy.Engine;

/// <summary>A relationship as a snapshot keeps it, in 36 bytes: its ends as slots, its days as numbers.</summary>
internal readonly struct RelationshipRecord
{
    /// <summary>The number of the first day of what holds since ever.</summary>
    public const int SinceEver = -1;

    /// <summary>The number of the first day on which it no longer holds of what has no end.</summary>
    public const int WithoutEnd = int.MaxValue;

    public RelationshipRecord(RelationshipData data, int source, int target)
    {
        Id = data.Id;
        Source = source;
        Target = target;
        From = data.Period.From?.DayNumber ?? SinceEver;
        To = data.Period.To?.DayNumber ?? WithoutEnd;
        Type = data.Type;
        _post = data.Post is { } post ? (byte)(post + 1) : (byte)0;
        _lineage = data.Lineage is { } lineage ? (byte)(lineage + 1) : (byte)0;
        var role = data.Role is { } given ? (int)given + 1 : 0;
        var time = data.FullTime is { } isFullTime ? (isFullTime ? 2 : 1) : 0;
        _roleAndTime = (byte)(role | (time << 2));
    }

    public RelationshipId Id { get; }

    /// <summary>The slot where it starts.</summary>
    public int Source { get; }

    /// <summary>The slot where it ends.</summary>
    public int Target { get; }

    /// <summary>The number of the first day, or <see cref="SinceEver"/>.</summary>
    public int From { get; }

    /// <summary>The number of the first day on which it no longer holds, or <see cref="WithoutEnd"/>.</summary>
    public int To { get; }

    public RelationshipType Type { get; }

    // Fields lie in memory in the order of their declaration: the bytes stand together, or they would take 8 instead of 4.
    /// <summary>One more than the post; 0 = null.</summary>
    private readonly byte _post;

    /// <summary>One more than the lineage; 0 = null.</summary>
    private readonly byte _lineage;

    /// <summary>Two bits of the role, one more than its value, and two of whether it is full-time: 0 = not said, 1 = no, 2 = yes.</summary>
    private readonly byte _roleAndTime;

    public MatrixRole? Role => (_roleAndTime & 3) == 0 ? null : (MatrixRole)((_roleAndTime & 3) - 1);

    public Post? Post => _post == 0 ? null : (Post)(_post - 1);

    public bool? FullTime => _roleAndTime >> 2 == 0 ? null : _roleAndTime >> 2 == 2;

    public LineageKind? Lineage => _lineage == 0 ? null : (LineageKind)(_lineage - 1);

    public Period Period => new(
        From == SinceEver ? null : DateOnly.FromDayNumber(From),
        To == WithoutEnd ? null : DateOnly.FromDayNumber(To));

    public bool IsOpenOn(int day) => From <= day && day < To;
}
