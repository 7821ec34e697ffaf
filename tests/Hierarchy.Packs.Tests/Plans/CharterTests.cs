using Hierarchy.Engine;
using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>An import judges by the charter that the graph is read by afterwards.</summary>
public sealed class CharterTests
{
    private static readonly DateOnly Today = TinyPack.Today;

    /// <summary>Sketches by what they show, each with the charter that its unit X follows; - = none.</summary>
    private static readonly Dictionary<string, (GraphSketch Sketch, string Charter)> Sketches = new(StringComparer.Ordinal)
    {
        ["its root's"] = (Roots().Unit("X", "A"), "one"),
        ["of several none"] = (Roots().Unit("X"), "-"),
        ["a closed root's is not one of several"] = (Roots(closed: true).Unit("X"), "two"),
        ["below a closed unit it is a root"] = (Roots(closed: true).Unit("X", "A"), "two"),
        ["below a unit that opens later it is a root"] = (Roots().Unit("L", "A", with: Later).Unit("X", "L"), "-"),
        ["closed, the one of its last place"] =
            (Roots(closed: true).Unit("X", with: Closed).Relationship(RelationshipType.PartOf, "X", "A", Before), "one"),
        ["closed, not the one of a place before"] =
            (Roots().Unit("X", with: Closed).Relationship(RelationshipType.PartOf, "X", "A", LongBefore), "-"),
        ["a root that opens later is not one of several"] = (Roots(closed: true).Unit("L", with: LaterChartered).Unit("X"), "two"),
    };

    public static TheoryData<string> Cases => [.. Sketches.Keys];

    private static Period Before => new(From: null, Today);

    private static Period LongBefore => new(From: null, Today.AddDays(-9));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_unit_follows_one_charter_however_it_is_asked(string what)
    {
        var (sketch, expected) = Sketches[what];
        await using var journal = new InMemoryJournal();
        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        await using var engine = new GraphEngine(journal, new FixedTime(Today), TimeZoneInfo.Utc);
        await engine.StartAsync(CancellationToken.None);
        var session = await engine.OpenAsync(ReadOptions.Latest, CancellationToken.None);
        var asked = await session.FindByIdAsync(new[] { sketch["X"] }, CancellationToken.None);
        var read = Assert.Single(await session.ChartersAsync(asked, CancellationToken.None));
        var image = await journal.LoadAsync(CancellationToken.None);
        var pack = await TinyPack.ReadAsync(TinyPack.Source());

        Assert.Equal(expected, read?.Name ?? "-");
        Assert.All([true, false], inStore => Assert.Equal(expected, NamesOf(pack, image, inStore)[sketch["X"]]));
    }

    [Fact]
    public async Task Every_unit_of_random_graphs_follows_the_charter_of_the_oracle()
    {
        var pack = await TinyPack.ReadAsync(TinyPack.Source());
        var (chartered, free) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var organization = new RandomOrganization(seed, Today, [RelationshipType.PartOf]);
            organization.Next(300);
            var image = organization.Image(Revision.Zero);
            var oracle = new OracleGraph(image, Today);
            var names = NamesOf(pack, image, inStore: false);
            foreach (var unit in names.Keys.Where(oracle.Exists))
            {
                Assert.Equal((seed, unit, oracle.CharterOf(unit)?.Name ?? "-"), (seed, unit, names[unit]));
                _ = names[unit] == "-" ? free++ : chartered++;
            }
        }

        Assert.True(chartered > 50 && free > 50, $"{chartered} with a charter, {free} without");
    }

    [Fact]
    public async Task Seats_below_a_closed_root_are_those_of_the_only_charter_of_open_units()
    {
        var free = TinyPack.Charter.Replace("\"test\"", "\"free\"", StringComparison.Ordinal)
            .Replace("\"seats\": 1", "\"seats\": 2", StringComparison.Ordinal);
        var source = TinyPack.Source().With("charter.json", $"[{TinyPack.Charter},{free}]")
            .With("org-units.csv", """
                code,parent,kind,name,closedOn,charter
                D,,DISTRICT,区,2026-01-01,test
                E,,DISTRICT,二区,,free
                S1,D,SUBDISTRICT,一街道,,
                C1,S1,COMMUNITY_ORG,一社区,,
                """);
        WithSecretaries(source, 2);

        Assert.Empty((await TinyPack.PlanAsync(source)).ErrorLines());
        var whileOpen = await TinyPack.PlanAsync(source, today: Today.AddDays(-1));
        Assert.Equal(PackErrorCode.TooManyHolders, Assert.Single(whileOpen.Report.Errors).Code);
        var tooMany = await TinyPack.PlanAsync(WithSecretaries(source, 3));
        Assert.Equal(PackErrorCode.TooManyHolders, Assert.Single(tooMany.Report.Errors).Code);
    }

    /// <summary>Nobody chose to put it at the top, and a history that has come about must be imported as it was exported.</summary>
    [Theory]
    [InlineData("D", null)]
    [InlineData("", PackErrorCode.KindNotAllowed)]
    public async Task The_kinds_of_roots_are_asked_of_who_has_no_parent_not_of_who_lost_it(string parent, PackErrorCode? expected)
    {
        var source = TinyPack.Source().With("org-units.csv", $"""
            code,parent,kind,name,closedOn
            D,,DISTRICT,区,2026-01-01
            S1,{parent},SUBDISTRICT,一街道,
            """);

        var plan = await TinyPack.PlanAsync(source);
        Assert.Equal(expected, plan.Report.Errors.SingleOrDefault()?.Code);
    }

    private static MemoryPackSource WithSecretaries(MemoryPackSource source, int count)
        => source.With("holds.csv", "person,placeType,place,post\n"
            + string.Concat(Enumerable.Range(1, count).Select(number => $"p{number},ORG_UNIT,C1,SECRETARY\n")));

    private static Dictionary<NodeId, string> NamesOf(Pack pack, GraphImage image, bool inStore)
    {
        var context = new PlanContext(pack, image, SeedStores.Options);
        var roots = new UnitRoots(context, inStore);
        return context.Graph.Nodes.Where(node => node.Type == NodeType.OrgUnit)
            .ToDictionary(node => node.Id, node => roots.CharterOf(node)?.Name ?? "-");
    }

    private static GraphSketch Roots(bool closed = false) => new GraphSketch()
        .Unit("A", with: unit => unit with { Charter = Named("one"), ClosedOn = closed ? Today : null })
        .Unit("B", with: unit => unit with { Charter = Named("two") });

    private static OrgUnitData Closed(OrgUnitData unit) => unit with { ClosedOn = Today, Kind = OrgUnitKind.Subdistrict };

    private static OrgUnitData Later(OrgUnitData unit) => unit with { OpenedOn = Today.AddDays(1) };

    private static OrgUnitData LaterChartered(OrgUnitData unit) => Later(unit) with { Charter = Named("three") };

    private static Charter Named(string name) => new(
        name,
        [OrgUnitKind.District],
        new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
        new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>());
}
