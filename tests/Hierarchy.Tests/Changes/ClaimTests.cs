using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

/// <summary>Which unique names a commit frees and takes.</summary>
public sealed class ClaimTests
{
    private static readonly OrgUnitData Open = Sample.Unit("a");
    private static readonly OrgUnitData Closed = Open with { ClosedOn = Sample.Today };
    private static readonly OrgUnitData Closing = Open with { ClosedOn = Sample.Today.AddDays(1) };
    private static readonly OrgUnitData Other = Open with { Key = "b" };

    public static TheoryData<string, OrgUnitData?, OrgUnitData, bool, string?> Table { get; } = new()
    {
        { "created", null, Open, false, "OrgUnit a" },
        { "created closed", null, Closed, false, null },
        { "created with a last day to come", null, Closing, false, "OrgUnit a" },
        { "renamed", Open, Open with { Name = "x" }, false, null },
        { "another code", Open, Other, true, "OrgUnit b" },
        { "closed", Open, Closed, true, null },
        { "will close", Open, Closing, false, null },
        { "closes and changes its code", Open, Other with { ClosedOn = Sample.Today }, true, null },
        { "reopened", Closed, Open, false, "OrgUnit a" },
        { "reopened with another code", Closed, Other, true, "OrgUnit b" },
        { "will not close after all", Closing, Open, false, "OrgUnit a" },
        { "closed by its date, touched", Closed, Closed with { Name = "x" }, true, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Frees_and_takes(string what, OrgUnitData? before, OrgUnitData after, bool frees, string? takes)
    {
        Assert.NotEmpty(what);
        var prepared = Sample.Prepare(new NodeFact(before, after));
        Assert.Equal(frees ? [after.Id] : [], prepared.Frees);
        Assert.Equal(takes is null ? [] : [(takes, after.Id)], prepared.Takes);
    }

    [Fact]
    public void A_swap_frees_both_and_takes_both()
    {
        var (a, b) = (Sample.Unit("a"), Sample.Unit("b"));
        var prepared = Sample.Prepare(new NodeFact(a, a with { Key = "b" }), new NodeFact(b, b with { Key = "a" }));
        Assert.Equal([a.Id, b.Id], prepared.Frees);
        Assert.Equal([("OrgUnit b", a.Id), ("OrgUnit a", b.Id)], prepared.Takes);
    }

    [Fact]
    public void Every_type_has_names_of_its_own_and_people_are_never_closed()
    {
        NodeData[] nodes = [Sample.Unit("x"), Sample.Person("x"), Sample.WorkUnit("x"), Sample.Matrix("x"), Sample.Body("x")];
        string[] expected = ["OrgUnit x", "Person x", "WorkUnit x", "Matrix x", "Body x"];
        Assert.Equal(expected, nodes.Select(node => node.ClaimOn(DateOnly.MaxValue)));
        NodeData[] closed =
        [
            Sample.Unit("x") with { ClosedOn = Sample.Today },
            Sample.WorkUnit("x") with { ClosedOn = Sample.Today },
            Sample.Matrix("x") with { ClosedOn = Sample.Today },
            Sample.Body("x") with { ClosedOn = Sample.Today },
        ];
        Assert.All(closed, node => Assert.Null(node.ClaimOn(Sample.Today)));
        Assert.All(closed, node => Assert.NotNull(node.ClaimOn(Sample.Today.AddDays(-1))));
    }

    /// <summary>
    /// Frees first, takes afterwards, on a store that only knows claims: after any history, whoever has no last day holds its name,
    /// whoever holds one holds its own, and no day that a planner had makes a difference.
    /// </summary>
    [Fact]
    public void Whoever_is_open_holds_its_name() => Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 3], Gen.Int[0, 3]).Array[1, 12].Sample(steps =>
    {
        OrgUnitData? node = null;
        string? held = null;
        foreach (var (key, closedOn, today) in steps)
        {
            var after = Sample.Unit("id") with { Key = $"k{key}", ClosedOn = closedOn < 0 ? null : Sample.Today.AddDays(closedOn) };
            var prepared = PreparedCommit.Of(Sample.ChangeSet(new NodeFact(node, after)) with { Today = Sample.Today.AddDays(today) });
            held = prepared.Frees.Count > 0 ? null : held;
            held = prepared.Takes.Count > 0 ? prepared.Takes[0].Claim : held;
            node = after;
            Assert.True(held is null || held == $"OrgUnit {node.Key}");
            Assert.True(held is not null || node.ClosedOn <= Sample.Today.AddDays(today));
            Assert.True(held is null || node.ClosedOn is null || node.ClosedOn > Sample.Today.AddDays(today));
        }
    });
}
