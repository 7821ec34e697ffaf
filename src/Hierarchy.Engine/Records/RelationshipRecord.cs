namespace Hierarchy.Engine;

/// <summary>A relationship as a snapshot keeps it: its ends as slots, its days as numbers.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Source">The slot where it starts.</param>
/// <param name="Target">The slot where it ends.</param>
/// <param name="From">The number of the first day; -1 = since ever.</param>
/// <param name="To">The number of the first day on which it no longer holds; the largest number = without end.</param>
/// <param name="Type">The type.</param>
/// <param name="Role">See <see cref="RelationshipData.Role"/>.</param>
/// <param name="Post">See <see cref="RelationshipData.Post"/>.</param>
/// <param name="FullTime">See <see cref="RelationshipData.FullTime"/>.</param>
/// <param name="Lineage">See <see cref="RelationshipData.Lineage"/>.</param>
internal readonly record struct RelationshipRecord(
    RelationshipId Id,
    int Source,
    int Target,
    int From,
    int To,
    RelationshipType Type,
    MatrixRole? Role,
    Post? Post,
    bool? FullTime,
    LineageKind? Lineage)
{
    public const int SinceEver = -1;
    public const int WithoutEnd = int.MaxValue;

    public Period Period => new(
        From == SinceEver ? null : DateOnly.FromDayNumber(From),
        To == WithoutEnd ? null : DateOnly.FromDayNumber(To));

    public static RelationshipRecord Of(RelationshipData data, int source, int target) => new(
        data.Id,
        source,
        target,
        data.Period.From?.DayNumber ?? SinceEver,
        data.Period.To?.DayNumber ?? WithoutEnd,
        data.Type,
        data.Role,
        data.Post,
        data.FullTime,
        data.Lineage);

    public bool IsOpenOn(int day) => From <= day && day < To;
}
