namespace Hierarchy.Seeds.Tables;

/// <summary>The half-open time <c>[From, To)</c> of a relationship; null is no bound.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public static Period Since(DateOnly from) => new(from, null);

    public static Period Between(DateOnly from, DateOnly to) => new(from, to);

    public static Period Until(DateOnly to) => new(null, to);
}
