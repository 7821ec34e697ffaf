using Hierarchy.Specification.Api.Oracles;

namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>
/// The relationships of a random pack; those of which one may be open follow each other, the others stand once for each pair.
/// </summary>
public sealed class RandomRelationships(Random random, RandomDays days)
{
    /// <summary>Each person at one place at a time, at several one after another.</summary>
    public void WriteLinks(PackWriter writer, string file, string[] columns, List<string> people, IReadOnlyList<string> targets)
        => writer.Write(file, [.. columns, "from", "to"], [.. people.Where(_ => random.Next(5) > 0)
            .SelectMany(person => days.Sequence(3).Select(period => Row([person, Any(targets)], period)))]);

    public void WriteMemberships(
        PackWriter writer, List<string> matrices, List<string> people, List<string> workUnits, List<string> bodies,
            IReadOnlyList<string> units)
    {
        var members = people.Where(_ => random.Next(4) == 0).Select(key => ("PERSON", key))
            .Concat(workUnits.SelectMany(key => Enumerable.Repeat(("WORK_UNIT", key), random.Next(3))))
            .Concat(bodies.Take(3).Select(key => ("BODY", key)))
            .Concat(units.Take(3).Select(key => ("ORG_UNIT", key)));
        var rows = members.Select(member => (Matrix: Any(matrices), member.Item1, member.key)).Distinct().ToArray();
        random.Shuffle(rows);
        var led = new HashSet<string>();
        writer.Write("in-matrix.csv", ["matrix", "memberType", "member", "role", "from", "to"], [.. rows.Select(row =>
        {
            var role = random.Next(3) == 0 && led.Add(row.Matrix) ? "LEAD" : random.Next(2) == 0 ? "MEMBER" : "";
            return Row([row.Matrix, row.Item2, row.key, role], days.Period());
        })]);
    }

    public void WriteCheckIns(PackWriter writer, List<string> people, List<string> workUnits, IReadOnlyList<string> units)
    {
        var ofPeople = people.Where(_ => random.Next(2) == 0)
            .SelectMany(person => days.Sequence(2).Select(period => Row(["PERSON", person, Any(units)], period)));
        var ofWorkUnits = Pairs(workUnits, units, 4).Select(pair => Row(["WORK_UNIT", pair.Left, pair.Right], days.Period()));
        writer.Write("checked-in.csv", ["subjectType", "subject", "unit", "from", "to"], [.. ofPeople, .. ofWorkUnits]);
    }

    public void WriteOffices(PackWriter writer, List<string> people, List<string> bodies, RandomUnits units)
    {
        var posts = Enum.GetValues<Post>();
        var held = new Dictionary<(string Place, Post Post), HashSet<string>>();
        var rows = new List<string?[]>();
        foreach (var person in people.SelectMany(key => Enumerable.Repeat(key, random.Next(4))))
        {
            var isBody = random.Next(5) == 0;
            var (place, post) = (isBody ? Any(bodies) : Any(units.Names), posts[random.Next(posts.Length)]);
            held.TryAdd((place, post), []);
            if (held[(place, post)].Count < RandomCharter.Seats && held[(place, post)].Add(person))
            {
                var fullTime = random.Next(3) switch { 0 => "true", 1 => "false", _ => null };
                rows.Add(Row([person, isBody ? "BODY" : "ORG_UNIT", place, OracleNames.Of(post), fullTime], days.Period()));
            }
        }

        writer.Write("holds.csv", ["person", "placeType", "place", "post", "fullTime", "from", "to"], rows);
    }

    public void WriteServices(PackWriter writer, List<string> bodies, List<string> workUnits, IReadOnlyList<string> units)
        => writer.Write("serves.csv", ["subjectType", "subject", "unit", "from", "to"],
        [
            .. Pairs(bodies, units, 3).Select(pair => Row(["BODY", pair.Left, pair.Right], days.Period())),
            .. Pairs(workUnits, units, 3).Select(pair => Row(["WORK_UNIT", pair.Left, pair.Right], days.Period())),
        ]);

    private static string?[] Row(string?[] columns, (DateOnly? From, DateOnly? To) period)
        => [.. columns, RandomDays.Write(period.From), RandomDays.Write(period.To)];

    private IEnumerable<(string Left, string Right)> Pairs(List<string> left, IReadOnlyList<string> right, int each)
        => left.SelectMany(one => Enumerable.Range(0, random.Next(each + 1)).Select(_ => (one, Any(right)))).Distinct();

    private string Any(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
