using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

/// <summary>Periods against their days, one by one.</summary>
public sealed class PeriodTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[-1, 8], Gen.Int[-1, 8])
        .Select((from, to) => new Period(Date(from), Date(to)));

    [Fact]
    public void A_day_is_open_from_the_first_to_before_the_last() => Periods.Sample(period => Assert.All(Days(), day => Assert.Equal(
        (period.From is null || period.From.Value.DayNumber <= day.DayNumber)
            && (period.To is null || day.DayNumber < period.To.Value.DayNumber),
        period.IsOpenOn(day))));

    [Fact]
    public void Two_overlap_when_a_day_belongs_to_both() => Gen.Select(Periods, Periods).Sample((one, other) =>
    {
        var shared = Days().Any(day => one.IsOpenOn(day) && other.IsOpenOn(day));
        Assert.Equal(shared, one.Overlaps(other));
        Assert.Equal(shared, other.Overlaps(one));
    });

    [Fact]
    public void One_is_empty_when_no_day_belongs_to_it()
        => Periods.Sample(period => Assert.Equal(!Days().Any(period.IsOpenOn), period.IsEmpty));

    [Fact]
    public void One_after_the_other_do_not_overlap()
    {
        Assert.False(new Period(null, First).Overlaps(new Period(First, null)));
        Assert.True(new Period(null, First.AddDays(1)).Overlaps(new Period(First, null)));
        Assert.True(default(Period).Overlaps(default(Period)));
        Assert.True(default(Period).IsOpenOn(DateOnly.MinValue) && default(Period).IsOpenOn(DateOnly.MaxValue));
    }

    private static DateOnly? Date(int number) => number < 0 ? null : First.AddDays(number);

    /// <summary>A day before every date, each date, and one after.</summary>
    private static IEnumerable<DateOnly> Days() => Enumerable.Range(-1, 11).Select(number => First.AddDays(number));
}
