using Hierarchy.Specification.Api.Oracles;
using Hierarchy.Specification.Api.Serving;

namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>The units of a random pack, their former parents and their lineage.</summary>
public sealed class RandomUnits(Random random, RandomDays days, Func<string> nextName)
{
    private static readonly string[] Kinds = [.. Enum.GetValues<OrgUnitKind>().Select(OracleNames.Of)];
    private readonly List<string?[]> _rows = [];
    private readonly List<(string Name, int Kind)> _units = [];

    /// <summary>Codes as the pack has them.</summary>
    public IReadOnlyList<string> Names => [.. _units.Select(unit => unit.Name)];

    public RandomUnits Write(PackWriter writer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            AddUnit($"U{i}");
        }

        writer.Write(
            "org-units.csv",
            ["code", "parent", "kind", "name", "form", "status", "plannedOn", "openedOn", "closedOn", "order", "charter"],
            _rows);
        writer.Write("part-of.csv", ["unit", "parent", "from", "to"], [.. _units.SelectMany(FormerParents)]);
        writer.Write("lineage.csv", ["predecessor", "successor", "kind", "on"], [.. _units.Zip(_units.Skip(3))
            .Where(_ => random.Next(8) == 0)
            .Select(pair => (string?[])[pair.First.Name, pair.Second.Name, "SUCCESSION", "2020-01-01"])]);
        return this;
    }

    private void AddUnit(string code)
    {
        var isRoot = _units.Count == 0 || random.Next(25) == 0;
        var parents = isRoot ? [] : _units.Where(unit => unit.Kind < Kinds.Length - 1).ToArray();
        var parent = isRoot ? default : parents[random.Next(parents.Length)];
        var kind = isRoot ? random.Next(2) : random.Next(parent.Kind + 1, Math.Min(parent.Kind + 3, Kinds.Length));
        var (planned, opened, closed) = days.Life();
        if (closed <= FixedDay.Today && random.Next(2) == 0)
        {
            Add($"{code}@{RandomDays.Write(closed)}", parent.Name, kind, "CLOSED", planned, opened, closed);
            Add(code, parent.Name, kind, "ACTIVE", null, closed, null);
            return;
        }

        var isFormed = opened is not null || closed is not null || random.Next(5) > 0;
        Add(code, parent.Name, kind, isFormed ? "ACTIVE" : "PLANNED", planned, opened, closed);
    }

    private void Add(string name, string? parent, int kind, string status, DateOnly? planned, DateOnly? opened, DateOnly? closed)
    {
        var order = random.Next(3) == 0 ? null : random.Next(3).ToString();
        var form = random.Next(2) == 0 ? null : OracleNames.Of(random.GetItems(Enum.GetValues<OrgUnitForm>(), 1)[0]);
        var charter = parent is null ? (random.Next(2) == 0 ? "one" : "two") : null;
        _rows.Add(
        [
            name, parent, Kinds[kind], nextName(), form, status,
            RandomDays.Write(planned), RandomDays.Write(opened), RandomDays.Write(closed), order, charter,
        ]);
        _units.Add((name, kind));
    }

    private IEnumerable<string?[]> FormerParents((string Name, int Kind) unit)
    {
        var row = _rows.Find(candidate => candidate[0] == unit.Name)!;
        if (row[1] is null || random.Next(5) > 0)
        {
            yield break;
        }

        var parents = _units.Where(candidate => candidate.Kind < unit.Kind).ToArray();
        foreach (var (from, to) in days.Sequence(2).Where(period => period.To is not null))
        {
            yield return [unit.Name, parents[random.Next(parents.Length)].Name, RandomDays.Write(from), RandomDays.Write(to)];
        }
    }
}
