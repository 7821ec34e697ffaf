using Hierarchy.Specification;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What writers do, each relying on what journals ask of it, so that no two of them break the graph together.</summary>
internal static class Edits
{
    private const int MostUnits = 40;
    private const int MostLevels = 8;
    private const int Codes = 12;

    private static readonly Period FromToday = new(SampleTown.Today, null);
    private static readonly OrgUnitData Root = ReplicaTown.Sample.Root;

    /// <summary>One of them, the same for the same seed and town.</summary>
    /// <param name="name">What nobody else calls anything.</param>
    /// <param name="seed">What decides everything.</param>
    public static Edit Any(string name, int seed) => (town, plan) =>
    {
        var random = new Random(seed);
        var unit = Pick(random, town.Units.Where(unit => unit.Id != Root.Id));
        return random.Next(10) switch
        {
            0 or 1 => Rename(unit.Id, name)(town, plan),
            2 => Organize(town, plan, unit),
            3 or 4 or 5 => Move(unit.Id, Pick(random, town.Units).Id, name)(town, plan),
            6 or 7 => MoveHouse(town, plan, Pick(random, town.People), random.Next(4) == 0 ? null : unit, name),
            8 => Create(Pick(random, town.Units).Id, $"spot {random.Next(Codes)}", name)(town, plan),
            _ => Close(town, plan, unit),
        };
    };

    public static Edit Rename(NodeId id, string name) => (town, plan) =>
    {
        var unit = town.Unit(id);
        return plan.Change(unit, unit with { Name = name }).Rely(Aspects.Props, unit);
    };

    /// <summary>A unit with everything below it goes below another, never into itself.</summary>
    public static Edit Move(NodeId moved, NodeId parent, string name) => (town, plan) =>
    {
        var (unit, destination) = (town.Unit(moved), town.Unit(parent));
        var old = town.ParentOf(unit)!;
        var isImpossible = destination.Id == unit.Id || town.StandsAbove(unit, destination) || old.Target == destination.Id
            || town.Above(destination).Length >= MostLevels;
        return isImpossible ? null : Below(town, plan.End(old).Rely(Aspects.Place, unit), unit, destination, name);
    };

    /// <summary>A unit below a parent, under a code that others want too.</summary>
    public static Edit Create(NodeId parent, string code, string name) => (town, plan) =>
    {
        var above = town.Unit(parent);
        if (town.Units.Count >= MostUnits || town.Above(above).Length >= MostLevels || town.Units.Any(unit => unit.Code == code))
        {
            return null;
        }

        var created = ReplicaTown.Sample.Unit(name, OrgUnitKind.Grid) with { Key = code };
        return Below(town, plan.Create(created), created, above, name);
    };

    private static ChangeSetBuilder Organize(TownView town, ChangeSetBuilder plan, OrgUnitData unit)
    {
        var status = unit.GivenStatus == OrgUnitStatus.Active ? OrgUnitStatus.Planned : OrgUnitStatus.Active;
        return plan.Change(unit, unit with { GivenStatus = status }).Rely(Aspects.Props | Aspects.Place, unit);
    }

    private static ChangeSetBuilder Below(TownView town, ChangeSetBuilder plan, OrgUnitData unit, OrgUnitData parent, string name) => plan
        .Open(ReplicaTown.Sample.Relationship(RelationshipType.PartOf, unit, parent, name) with { Period = FromToday })
        .Rely(Aspects.Place, [parent, .. town.Above(parent)])
        .Rely(Aspects.Props, Root)
        .Shape(Root);

    /// <summary>Somebody moves in, on or out.</summary>
    private static ChangeSetBuilder? MoveHouse(TownView town, ChangeSetBuilder plan, PersonData person, OrgUnitData? place, string name)
    {
        var home = town.HomeOf(person);
        if (home?.Target == place?.Id)
        {
            return null;
        }

        plan.Rely(Aspects.Place | Aspects.Ties, person);
        if (home is not null)
        {
            plan.End(home);
        }

        return place is null
            ? plan
            : plan.Open(ReplicaTown.Sample.Relationship(RelationshipType.LivesIn, person, place, name) with { Period = FromToday })
                .Rely(Aspects.Place, place);
    }

    private static ChangeSetBuilder? Close(TownView town, ChangeSetBuilder plan, OrgUnitData unit)
        => town.IsEmpty(unit)
            ? plan.Change(unit, unit with { ClosedOn = SampleTown.Today })
                .End(town.ParentOf(unit)!)
                .Rely(Aspects.Props | Aspects.Place | Aspects.Ties, unit)
            : null;

    private static T Pick<T>(Random random, IEnumerable<T> among)
    {
        var all = among.ToList();
        return all[random.Next(all.Count)];
    }
}
