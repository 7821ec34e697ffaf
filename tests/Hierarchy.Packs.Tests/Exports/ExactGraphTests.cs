using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>What only some stores have, and how it is written.</summary>
public sealed class ExactGraphTests
{
    private static readonly DateOnly Day = new(2024, 5, 31);

    public static TheoryData<string> Cases => [.. Edits.Keys];

    private static AttributeMap Note { get; } = AttributeMap.Of([new("note", "=x")]);

    private static Dictionary<string, Func<GraphImage, GraphImage>> Edits { get; } = new()
    {
        ["nothing at all"] = _ => GraphImage.Empty,
        ["a parent that began on a day"] = image
            => image.Alter("C2", RelationshipType.PartOf, relationship => relationship with { Period = new(Day, null) }),
        ["a parent that will end"] = image
            => image.Alter("C1", RelationshipType.PartOf, relationship => relationship with { Period = new(null, new(2030, 1, 1)) }),
        ["a parent that has attributes"] = image
            => image.Alter("C1", RelationshipType.PartOf, relationship => relationship with { Attributes = Note }),
        ["a body below another since a day"] = image
            => image.Alter("b2", RelationshipType.SubBodyOf, relationship => relationship with { Period = new(Day, null) }),
        ["a relationship without a day, twice"] = image
            => image.Twice("p1", RelationshipType.WorksAt, relationship => relationship with { Period = new(Day, Day) }),
        ["a parent without a day"] = image
            => image.Twice("C1", RelationshipType.PartOf, relationship => relationship with { Period = new(Day, Day) }),
        ["a root without a charter"] = image => image
            .Alter("S1", unit => unit with { Charter = image.Unit("D").Charter })
            .Alter("D", unit => unit with { Charter = null }),
        ["no charter"] = image
            => image.Alter("D", unit => unit with { Charter = null }),
        ["a unit with a charter below another"] = image
            => image.Alter("S1", unit => unit with { Charter = image.Unit("D").Charter }),
        ["a unit planned since ever and formed"] = image => image
            .Alter("C2", unit => unit with { GivenStatus = OrgUnitStatus.Active, PlannedOn = DateOnly.MinValue, OpenedOn = Day }),
        ["places in the west, the south and next to nothing"] = image => image
            .Alter("C1", unit => unit with { Order = -3, Location = new(-118.25, -1e-9) }),
        ["two units of a code closed on one day"] = image => image
            .Alter("C3", unit => unit.ClosedOn is null ? unit with { OpenedOn = new(2020, 1, 1), ClosedOn = new(2020, 1, 1) } : unit),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_written_and_read(string what)
    {
        var graph = Edits[what](await TinyPack.ImportAsync(FullPack.Source()));
        await RoundTrip.CheckAsync(graph, TinyPack.Today);
    }

    [Fact]
    public async Task Rows_and_columns_are_in_order()
    {
        var files = await RoundTrip.CheckAsync(await TinyPack.ImportAsync(FullPack.Source()), TinyPack.Today);

        Assert.Equal(
            "code,parent,kind,name,form,status,plannedOn,openedOn,closedOn,order,longitude,latitude,charter,attr:note\n"
                + "C1,S1,COMMUNITY_ORG,一社区,BRANCH,ACTIVE,,,,,,,,\n"
                + "C2,S2,COMMUNITY_ORG,二社区,,PLANNED,,,,,,,,\n"
                + "C3,S1,COMMUNITY_ORG,新三社区,,ACTIVE,,2021-01-01,,,,,,\n"
                + "C3@2020-01-01,S1,COMMUNITY_ORG,旧三社区,,CLOSED,,2000-01-01,2020-01-01,,,,,\n"
                + "D,,DISTRICT,区,COMMITTEE,ACTIVE,,,,1,118.6,24.9,test,\n"
                + "S1,D,SUBDISTRICT,一街道,,ACTIVE,2010-01-01,2011-01-01,,1,,,,\n"
                + "S2,D,SUBDISTRICT,二街道,,ACTIVE,,,,2,,,,有备注\n",
            files["org-units.csv"]);
        Assert.Equal("unit,parent,from,to\nC2,S1,2015-01-01,2018-01-01\n", files["part-of.csv"]);
        Assert.Equal(
            "matrix,memberType,member,role,from,to\nm1,ORG_UNIT,C1,MEMBER,,2030-01-01\nm1,PERSON,p1,MEMBER,,\n"
                + "m1,WORK_UNIT,w1,LEAD,2020-01-01,\n",
            files["in-matrix.csv"]);
        Assert.Equal("predecessor,successor,kind,on\nC3@2020-01-01,C1,MERGE,2020-01-01\n", files["lineage.csv"]);
        Assert.Equal(PackFormat.FileNames.Order(), files.Keys.Order());
    }

    [Fact]
    public async Task A_parent_that_the_column_cannot_tell_alone_has_a_row()
    {
        var graph = Edits["a parent that began on a day"](await TinyPack.ImportAsync(FullPack.Source()));
        var files = await RoundTrip.CheckAsync(graph, TinyPack.Today);

        Assert.Equal("unit,parent,from,to\nC2,S1,2015-01-01,2018-01-01\nC2,S2,2024-05-31,\n", files["part-of.csv"]);
        Assert.Contains("\nC2,S2,COMMUNITY_ORG,", files["org-units.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_stay_numbers_and_a_unit_without_a_charter_says_so()
    {
        var graph = await TinyPack.ImportAsync(FullPack.Source());
        var files = await RoundTrip.CheckAsync(Edits["places in the west, the south and next to nothing"](graph), TinyPack.Today);
        Assert.Contains(",-3,-118.25,-1E-09,", files["org-units.csv"], StringComparison.Ordinal);

        files = await RoundTrip.CheckAsync(Edits["a root without a charter"](graph), TinyPack.Today);
        Assert.Contains("\nD,,DISTRICT,区,COMMITTEE,ACTIVE,,,,1,118.6,24.9,NONE,", files["org-units.csv"], StringComparison.Ordinal);
        Assert.Contains("\nS1,,SUBDISTRICT,", files["org-units.csv"], StringComparison.Ordinal);
        Assert.Contains("\nS1,D,,\n", files["part-of.csv"], StringComparison.Ordinal);

        files = await RoundTrip.CheckAsync(Edits["no charter"](graph), TinyPack.Today);
        Assert.Equal("[]\n", files["charter.json"]);
    }
}
