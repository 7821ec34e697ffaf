using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class GraphEngineTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public async Task A_commit_is_readable_once_it_is_acknowledged_by_the_engine()
    {
        await using var journal = new InMemoryJournal();
        await using var engine = new GraphEngine(journal, TimeProvider.System, TimeZoneInfo.Utc);
        await engine.StartAsync(CancellationToken.None);

        var receipt = await engine.CommitAsync((session, _) => new(District(session.Revision)), replan: true, CancellationToken.None);

        Assert.Equal(new Revision(1), receipt!.Value.Revision);
        var session = await engine.OpenAsync(new ReadOptions { MinRevision = receipt.Value.Revision }, CancellationToken.None);
        var found = await session.FindByKeyAsync(NodeType.OrgUnit, new[] { "D", "S" }, CancellationToken.None);
        Assert.All(found, unit => Assert.False(unit.IsNone));
        var children = await session.ExpandAsync(
            found, new ExpandRequest(Relation.Children) { Order = SortOrder.OfChildren, WithTotals = true }, CancellationToken.None);
        Assert.Equal([1L, 0L], children.Totals!);
        Assert.Equal([found[1]], children.Elements);
        var ancestors = await session.AncestorsAsync(found, CancellationToken.None);
        Assert.Equal([found[0]], ancestors.Nodes);
        var residents = await session.MeasureAsync(found, new MeasureRequest(MeasureList.Residents), CancellationToken.None);
        Assert.Equal([1L, 1L], residents);
        var units = await session.MeasureAsync(found, new MeasureRequest(MeasureList.Units), CancellationToken.None);
        Assert.Equal([1L, 0L], units);
        var rows = await session.SubtreeAsync(found.AsMemory(0, 1), new SubtreeRequest(), CancellationToken.None);
        Assert.Equal([0, 1], rows.Elements.Select(row => row.Depth));
    }

    private static ChangeSet District(Revision revision)
    {
        var district = Unit("D", OrgUnitKind.District);
        var subdistrict = Unit("S", OrgUnitKind.Subdistrict);
        var person = new PersonData { Id = NodeId.Of(NodeType.Person, "p"), Key = "p", Name = "P" };
        return new ChangeSet
        {
            Base = revision,
            Mutation = new MutationId("district"),
            Today = Today,
            At = DateTimeOffset.UnixEpoch,
            Actor = "test",
            Facts =
            [
                new NodeFact(null, district),
                new NodeFact(null, subdistrict),
                new NodeFact(null, person),
                Opened(RelationshipType.PartOf, subdistrict.Id, district.Id),
                Opened(RelationshipType.LivesIn, person.Id, subdistrict.Id),
            ],
        };
    }

    private static OrgUnitData Unit(string code, OrgUnitKind kind)
        => new() { Id = NodeId.Of(NodeType.OrgUnit, code), Key = code, Name = "Unit " + code, Kind = kind };

    private static RelationshipFact Opened(RelationshipType type, NodeId source, NodeId target) => new(null, new RelationshipData
    {
        Id = RelationshipId.Of(type, source, target, string.Empty),
        Type = type,
        Source = source,
        Target = target,
    });
}
