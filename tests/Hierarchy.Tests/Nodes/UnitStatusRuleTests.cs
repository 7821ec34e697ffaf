using Xunit;

namespace Hierarchy.Tests;

/// <summary>The dated status of a unit against the sentence in the domain's description, read word by word.</summary>
public sealed class UnitStatusRuleTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);
    private static readonly DateOnly?[] Dates = [null, DateOnly.MinValue, Day.AddDays(-1), Day, Day.AddDays(1), DateOnly.MaxValue];

    [Fact]
    public void Every_combination_of_dates_follows_the_sentence()
    {
        var combinations =
            from given in Enum.GetValues<OrgUnitStatus>()
            from planned in Dates
            from opened in Dates
            from closed in Dates
            select (given, planned, opened, closed);
        Assert.All(combinations, c => Assert.Equal(
            Sentence(c.given, c.planned, c.opened, c.closed),
            UnitStatusRule.StatusOn(c.given, c.planned, c.opened, c.closed, Day)));
    }

    [Theory]
    [InlineData(OrgUnitStatus.Active, null, null, null, OrgUnitStatus.Active)]
    [InlineData(OrgUnitStatus.Closed, null, null, null, OrgUnitStatus.Active)]
    [InlineData(OrgUnitStatus.Planned, null, null, null, OrgUnitStatus.Planned)]
    [InlineData(OrgUnitStatus.Closed, 1, null, null, null)]
    [InlineData(OrgUnitStatus.Closed, -1, null, null, OrgUnitStatus.Planned)]
    [InlineData(OrgUnitStatus.Active, null, 1, null, null)]
    [InlineData(OrgUnitStatus.Active, -1, 1, null, OrgUnitStatus.Planned)]
    [InlineData(OrgUnitStatus.Planned, null, 1, null, OrgUnitStatus.Planned)]
    [InlineData(OrgUnitStatus.Planned, null, 0, null, OrgUnitStatus.Active)]
    [InlineData(OrgUnitStatus.Planned, 1, null, null, null)]
    [InlineData(OrgUnitStatus.Active, null, null, 0, OrgUnitStatus.Closed)]
    [InlineData(OrgUnitStatus.Active, null, null, 1, OrgUnitStatus.Active)]
    public void Examples_in_days_from_the_day_asked(OrgUnitStatus given, int? planned, int? opened, int? closed, OrgUnitStatus? expected)
        => Assert.Equal(expected, UnitStatusRule.StatusOn(given, At(planned), At(opened), At(closed), Day));

    [Fact]
    public void A_unit_asks_the_rule_with_its_own_dates()
    {
        var unit = Sample.Unit("u") with
        {
            GivenStatus = OrgUnitStatus.Planned,
            PlannedOn = Day,
            OpenedOn = Day.AddDays(1),
            ClosedOn = Day.AddDays(2),
        };
        OrgUnitStatus?[] expected = [null, OrgUnitStatus.Planned, OrgUnitStatus.Active, OrgUnitStatus.Closed];
        Assert.Equal(expected, Enumerable.Range(-1, 4).Select(days => unit.StatusOn(Day.AddDays(days))));
    }

    [Fact]
    public void The_life_of_a_unit_is_the_days_on_which_it_is_planned_or_active()
    {
        DateOnly[] days = [.. Enumerable.Range(-4, 9).Select(Day.AddDays), DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1)];
        var combinations =
            from given in Enum.GetValues<OrgUnitStatus>()
            from planned in Dates
            from opened in Dates
            from closed in Dates
            from day in days
            select (given, planned, opened, closed, day);
        Assert.All(combinations, c => Assert.Equal(
            UnitStatusRule.StatusOn(c.given, c.planned, c.opened, c.closed, c.day) is OrgUnitStatus.Planned or OrgUnitStatus.Active,
            UnitStatusRule.LifeOf(c.given, c.planned, c.opened, c.closed).IsOpenOn(c.day)));
    }

    /// <summary>
    /// "On day d a unit is CLOSED if closedOn ≤ d. Else it is ACTIVE if formed by d: openedOn ≤ d, or openedOn is empty and it was given
    /// as ACTIVE, or as CLOSED without plannedOn. Else it is PLANNED if plannedOn ≤ d, or plannedOn is empty and it was given as PLANNED.
    /// Else it does not exist."
    /// </summary>
    private static OrgUnitStatus? Sentence(OrgUnitStatus given, DateOnly? planned, DateOnly? opened, DateOnly? closed)
    {
        if (closed is not null && closed.Value.CompareTo(Day) <= 0)
        {
            return OrgUnitStatus.Closed;
        }

        if (opened is not null && opened.Value.CompareTo(Day) <= 0)
        {
            return OrgUnitStatus.Active;
        }

        if (opened is null && (given == OrgUnitStatus.Active || (given == OrgUnitStatus.Closed && planned is null)))
        {
            return OrgUnitStatus.Active;
        }

        if (planned is not null && planned.Value.CompareTo(Day) <= 0)
        {
            return OrgUnitStatus.Planned;
        }

        return planned is null && given == OrgUnitStatus.Planned ? OrgUnitStatus.Planned : null;
    }

    private static DateOnly? At(int? days) => days is { } number ? Day.AddDays(number) : null;
}
