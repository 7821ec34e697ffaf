using Xunit;

namespace Hierarchy.Tests;

/// <summary>Which aspects a commit writes: the journal's table, row by row.</summary>
public sealed class AspectTests
{
    private static readonly OrgUnitData Unit = Sample.Unit("u");

    private static readonly Charter Charter = new(
        "standard",
        [],
        new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
        new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>());

    public static TheoryData<string, NodeData, NodeData, Aspects> NodeChanges { get; } = new()
    {
        { "name", Unit, Unit with { Name = "x" }, Aspects.Props },
        { "code", Unit, Unit with { Key = "x" }, Aspects.Props },
        { "form", Unit, Unit with { Form = OrgUnitForm.Branch }, Aspects.Props },
        { "order", Unit, Unit with { Order = 1 }, Aspects.Props },
        { "location", Unit, Unit with { Location = new Location(1, 2) }, Aspects.Props },
        { "charter", Unit, Unit with { Charter = Charter }, Aspects.Props },
        { "kind", Unit, Unit with { Kind = OrgUnitKind.District }, Aspects.Props | Aspects.Place },
        { "status", Unit, Unit with { GivenStatus = OrgUnitStatus.Planned }, Aspects.Props | Aspects.Place },
        { "plannedOn", Unit, Unit with { PlannedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "openedOn", Unit, Unit with { OpenedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "closedOn", Unit, Unit with { ClosedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "person", Sample.Person("p"), Sample.Person("p") with { IsPartyMember = true }, Aspects.Props },
        { "employer closes", Sample.WorkUnit("w"), Sample.WorkUnit("w") with { ClosedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "work kind", Sample.WorkUnit("w"), Sample.WorkUnit("w") with { Kind = WorkUnitKind.School }, Aspects.Props | Aspects.Place },
        { "matrix closes", Sample.Matrix("m"), Sample.Matrix("m") with { ClosedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "matrix's kind", Sample.Matrix("m"), Sample.Matrix("m") with { Kind = MatrixKind.Workstream }, Aspects.Props | Aspects.Place },
        { "body closes", Sample.Body("b"), Sample.Body("b") with { ClosedOn = Sample.Today }, Aspects.Props | Aspects.Place },
        { "body's kind", Sample.Body("b"), Sample.Body("b") with { Kind = BodyKind.VolunteerTeam }, Aspects.Props | Aspects.Place },
        { "body's name", Sample.Body("b"), Sample.Body("b") with { Name = "x" }, Aspects.Props },
    };

    [Theory]
    [MemberData(nameof(NodeChanges))]
    public void A_changed_node(string what, NodeData before, NodeData after, Aspects expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal([new Reliance(after.Id, expected)], Sample.Prepare(new NodeFact(before, after)).Written);
    }

    [Fact]
    public void A_new_node_has_all_but_shape() => Assert.Equal(
        [new Reliance(Unit.Id, Aspects.Props | Aspects.Place | Aspects.Ties)],
        Sample.Prepare(new NodeFact(null, Unit)).Written);

    [Theory]
    [InlineData(RelationshipType.PartOf, Aspects.Ties | Aspects.Place)]
    [InlineData(RelationshipType.SubBodyOf, Aspects.Ties | Aspects.Place)]
    [InlineData(RelationshipType.LivesIn, Aspects.Ties)]
    [InlineData(RelationshipType.WorksAt, Aspects.Ties)]
    [InlineData(RelationshipType.InMatrix, Aspects.Ties)]
    [InlineData(RelationshipType.CheckedIn, Aspects.Ties)]
    [InlineData(RelationshipType.Holds, Aspects.Ties)]
    [InlineData(RelationshipType.Serves, Aspects.Ties)]
    [InlineData(RelationshipType.SucceededBy, Aspects.Ties)]
    public void A_relationship_that_opens_or_ends_writes_at_both_ends(RelationshipType type, Aspects atSource)
    {
        var (source, target) = (Sample.Unit("source"), Sample.Unit("target"));
        var relationship = Sample.Relationship(type, source, target);
        Reliance[] expected = [new(source.Id, atSource), new(target.Id, Aspects.Ties)];
        Assert.Equal(expected, Sample.Prepare(new RelationshipFact(null, relationship)).Written);
        Assert.Equal(
            expected, Sample.Prepare(new RelationshipFact(relationship, relationship with { Period = new(null, Sample.Today) })).Written);
    }

    [Fact]
    public void Aspects_of_one_node_are_told_once()
    {
        var child = Sample.Unit("child");
        var facts = new Fact[]
        {
            new RelationshipFact(null, Sample.Relationship(RelationshipType.PartOf, child, Unit)),
            new NodeFact(Unit, Unit with { Name = "x" }),
        };
        var written = PreparedCommit.Of(Sample.ChangeSet(facts) with { ShapedRoots = [Unit.Id, child.Id] }).Written;
        Assert.Equal(
            [
                new Reliance(Unit.Id, Aspects.Props | Aspects.Ties | Aspects.Shape),
                new Reliance(child.Id, Aspects.Place | Aspects.Ties | Aspects.Shape),
            ],
            written);
    }
}
