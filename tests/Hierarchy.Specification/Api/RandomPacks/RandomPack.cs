using Hierarchy.Specification.Api.Oracles;

namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>
/// A valid pack at random: the same for the same seed. Full of closed, planned and future things, moves, codes taken again and dated
/// relationships.
/// </summary>
public sealed class RandomPack
{
    private static readonly string[] Syllables = ["丰", "泽", "盐", "鹽", "𠮷", "🏠", "a", "B", "z", " ", "\"", ",", "é", "ﬀ", "1", "10"];
    private static readonly string[] Kinds = [.. Enum.GetValues<OrgUnitKind>().Select(OracleNames.Of)];
    private readonly Random _random;
    private readonly RandomDays _days;

    public RandomPack(int seed)
    {
        _random = new Random(seed);
        _days = new RandomDays(_random);
    }

    public void WriteTo(string folder)
    {
        var writer = new PackWriter(folder, _random);
        File.WriteAllText(Path.Combine(folder, "charter.json"), RandomCharter.Text);
        var units = new RandomUnits(_random, _days, NextName).Write(writer, 70);
        var people = WriteNodes(writer, "people.csv", "p", 60, ["isPartyMember", "traits"], () => [Maybe("true", "false"), RandomTraits()]);
        var workUnits = WriteNodes(writer, "work-units.csv", "w", 12, ["kind", "closedOn"], () => [Of<WorkUnitKind>(), ClosedOn()]);
        var matrices = WriteNodes(writer, "matrices.csv", "m", 5, ["kind", "closedOn"], () => [Of<MatrixKind>(), ClosedOn()]);
        var bodies = WriteNodes(writer, "bodies.csv", "b", 10, ["kind", "closedOn"], () => [Of<BodyKind>(), ClosedOn()]);
        var relationships = new RandomRelationships(_random, _days);
        relationships.WriteLinks(writer, "lives-in.csv", ["person", "unit"], people, units.Names);
        relationships.WriteLinks(writer, "works-at.csv", ["person", "workUnit"], people, workUnits);
        relationships.WriteMemberships(writer, matrices, people, workUnits, bodies, units.Names);
        relationships.WriteCheckIns(writer, people, workUnits, units.Names);
        relationships.WriteOffices(writer, people, bodies, units);
        relationships.WriteServices(writer, bodies, workUnits, units.Names);
    }

    private List<string> WriteNodes(PackWriter writer, string file, string prefix, int count, string[] columns, Func<string?[]> values)
    {
        var keys = Enumerable.Range(0, count).Select(index => $"{prefix}{index}").ToList();
        writer.Write(file, ["key", "name", .. columns], [.. keys.Select(key => (string?[])[key, NextName(), .. values()])]);
        return keys;
    }

    private string NextName() => "N" + string.Concat(_random.GetItems(Syllables, _random.Next(4))).Trim() + Maybe("", "甲");

    private string Of<TEnum>()
        where TEnum : struct, Enum
        => OracleNames.Of(_random.GetItems(Enum.GetValues<TEnum>(), 1)[0]);

    private string RandomTraits() => string.Join('|', Enum.GetValues<Trait>().Where(_ => _random.Next(6) == 0).Select(OracleNames.Of));

    private string? ClosedOn() => RandomDays.Write(_random.Next(3) == 0 ? _days.Period().To : null);

    private string Maybe(string left, string right) => _random.Next(2) == 0 ? left : right;
}
