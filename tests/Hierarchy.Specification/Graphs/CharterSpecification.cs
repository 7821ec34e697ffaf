using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>Which charter a unit follows.</summary>
public abstract class CharterSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task A_unit_follows_the_charter_of_its_root()
    {
        var sketch = new GraphSketch().Unit("A", with: With("one")).Unit("Aa", "A").Unit("B", with: With("two")).Unit("Ba", "B");
        var reader = await ReadAsync(sketch);
        Assert.Equal(["one", "two", "two", "-"], await NamesAsync(reader, "Aa", "B", "Ba"));
    }

    [Fact]
    public async Task A_root_without_one_takes_the_only_charter_there_is_and_of_several_none()
    {
        var one = await ReadAsync(new GraphSketch().Unit("A", with: With("one")).Unit("B").Unit("C", with: With("one")));
        Assert.Equal(["one", "-"], await NamesAsync(one, "B"));
        var two = await ReadAsync(new GraphSketch().Unit("A", with: With("one")).Unit("B").Unit("C", with: With("two")));
        Assert.Equal(["-", "-"], await NamesAsync(two, "B"));
        var none = await ReadAsync(new GraphSketch().Unit("B"));
        Assert.Equal(["-", "-"], await NamesAsync(none, "B"));
    }

    [Fact]
    public async Task Charters_are_undated_whatever_the_day_asked_it_is_the_root_of_today()
    {
        var sketch = new GraphSketch()
            .Unit("A", with: With("one"))
            .Unit("B", with: With("two"))
            .Unit("S", kind: OrgUnitKind.Subdistrict)
            .Relationship(RelationshipType.PartOf, "S", "A", new Period(null, Today))
            .Relationship(RelationshipType.PartOf, "S", "B", new Period(Today, null));
        Assert.Equal(["two", "-"], await NamesAsync(await ReadAsync(sketch, asOf: Today.AddDays(-1)), "S"));
        Assert.Equal("A", await (await ReadAsync(sketch, asOf: Today.AddDays(-1))).FollowedAsync("S", Relation.Parent));
    }

    private static Func<OrgUnitData, OrgUnitData> With(string name) => unit => unit with
    {
        Charter = new Charter(
            name,
            [OrgUnitKind.District],
            new Dictionary<OrgUnitKind, IReadOnlyList<OrgUnitKind>>(),
            new Dictionary<OrgUnitKind, IReadOnlyList<PostRule>>()),
    };

    /// <summary>The names of the charters of some units, and of no unit.</summary>
    private static async Task<string[]> NamesAsync(SketchReader reader, params string[] units)
    {
        NodeRef[] asked = [.. await reader.RefsAsync(units), NodeRef.None];
        return Array.ConvertAll(await reader.Session.ChartersAsync(asked, None), charter => charter?.Name ?? "-");
    }
}
