using System.Globalization;
using Hierarchy.Specification.Api.Serving;

namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>Days at random, most of them near today, where mistakes live.</summary>
public sealed class RandomDays(Random random)
{
    private static readonly DateOnly[] Days =
    [
        new(1999, 12, 31),
        new(2015, 6, 1),
        new(2024, 2, 29),
        FixedDay.Today.AddDays(-1),
        FixedDay.Today,
        FixedDay.Today.AddDays(1),
        new(2099, 1, 1),
    ];

    /// <summary>A period <c>[from, to)</c>; either end may be open.</summary>
    public (DateOnly? From, DateOnly? To) Period()
    {
        var (first, last) = (random.Next(-4, Days.Length - 1), random.Next(Days.Length + 6));
        var from = first < 0 ? (DateOnly?)null : Days[first];
        var to = last >= Days.Length ? (DateOnly?)null : Days[Math.Max(last, first + 1)];
        return (from, to);
    }

    /// <summary>Periods one after another, some with a gap between them, none overlapping.</summary>
    public IEnumerable<(DateOnly? From, DateOnly? To)> Sequence(int most)
    {
        DateOnly? from = random.Next(2) == 0 ? null : Days[0];
        for (var i = 0; i < most; i++)
        {
            var next = Days.Where(day => from is null || day > from).Skip(random.Next(3)).Select(day => (DateOnly?)day).FirstOrDefault();
            if (next is null || random.Next(3) == 0)
            {
                yield return (from, null);
                yield break;
            }

            yield return (from, next);
            from = random.Next(4) == 0 ? Days.Where(day => day > next).Select(day => (DateOnly?)day).FirstOrDefault() ?? next : next;
        }
    }

    /// <summary>Planned, opened and closed, in this order, each perhaps missing.</summary>
    public (DateOnly? Planned, DateOnly? Opened, DateOnly? Closed) Life()
    {
        var days = Days.Order().Where(_ => random.Next(2) == 0).Take(3).ToArray();
        return random.Next(5) switch
        {
            0 when days.Length == 3 => (days[0], days[1], days[2]),
            1 when days.Length >= 2 => (days[0], days[1], null),
            2 when days.Length >= 2 => (null, days[0], days[1]),
            3 when days.Length >= 1 => (null, days[0], null),
            _ => (null, null, null),
        };
    }

    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
