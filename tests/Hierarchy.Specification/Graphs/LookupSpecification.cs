using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>Finding nodes by id, code and key.</summary>
public abstract class LookupSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task Ids_are_found_in_the_order_asked_and_unknown_ones_are_none()
    {
        var reader = await ReadAsync(new GraphSketch().Unit("D").Person("p").WorkUnit("w").Matrix("m").Body("b"));
        NodeId[] ids =
        [
            NodeId.Of(NodeType.Body, "b"), new NodeId(Guid.NewGuid()), NodeId.Of(NodeType.OrgUnit, "D"), NodeId.Of(NodeType.Body, "b"),
            NodeId.Of(NodeType.Person, "p"), NodeId.Of(NodeType.WorkUnit, "w"), NodeId.Of(NodeType.Matrix, "m"), default,
        ];
        var found = await reader.Session.FindByIdAsync(ids, None);
        Assert.Equal(["b", "-", "D", "b", "p", "w", "m", "-"], await reader.NamesAsync(found));
    }

    [Fact]
    public async Task Keys_are_found_among_nodes_of_their_type_only()
    {
        var reader = await ReadAsync(new GraphSketch().Unit("x").Person("p").WorkUnit("w"));
        var units = await reader.Session.FindByKeyAsync(NodeType.OrgUnit, new[] { "x", "p", "X" }, None);
        var people = await reader.Session.FindByKeyAsync(NodeType.Person, new[] { "x", "p" }, None);
        Assert.Equal(["x", "-", "-"], await reader.NamesAsync(units));
        Assert.Equal(["-", "p"], await reader.NamesAsync(people));
    }

    [Fact]
    public async Task An_open_unit_wins_over_closed_ones_with_its_code()
    {
        var sketch = new GraphSketch()
            .Namesake("closed", "C", unit => unit with { ClosedOn = Today.AddDays(-1) })
            .Namesake("open", "C", unit => unit with { ClosedOn = Today.AddDays(5) })
            .Namesake("older", "C", unit => unit with { ClosedOn = Today.AddDays(-3) });
        var store = await StoreAsync(sketch);
        Assert.Equal("open", await FindAsync(0));
        Assert.Equal("open", await FindAsync(5));

        async Task<string> FindAsync(int days)
        {
            var reader = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(days) }, None), sketch);
            return (await reader.NamesAsync(await reader.Session.FindByKeyAsync(NodeType.OrgUnit, new[] { "C" }, None)))[0];
        }
    }

    [Fact]
    public async Task Of_closed_units_the_last_closed_is_found_and_of_one_day_the_smallest_id()
    {
        var sketch = new GraphSketch()
            .Namesake("a", "C", unit => unit with { ClosedOn = Today.AddDays(-3) })
            .Namesake("b", "C", unit => unit with { ClosedOn = Today })
            .Namesake("c", "C", unit => unit with { ClosedOn = Today });
        var reader = await ReadAsync(sketch);
        var smallest = sketch["b"].CompareTo(sketch["c"]) < 0 ? "b" : "c";
        Assert.Equal([smallest], await reader.NamesAsync(await reader.Session.FindByKeyAsync(NodeType.OrgUnit, new[] { "C" }, None)));
    }

    [Fact]
    public async Task A_unit_that_does_not_exist_on_the_day_is_not_found_and_a_closed_one_is()
    {
        var sketch = new GraphSketch()
            .Unit("future", with: unit => unit with { OpenedOn = Today.AddDays(1) })
            .Unit("planned", with: unit => unit with { OpenedOn = Today.AddDays(1), PlannedOn = Today })
            .Unit("closed", with: unit => unit with { ClosedOn = Today });
        var reader = await ReadAsync(sketch);
        var refs = await reader.RefsAsync("future", "planned", "closed");
        var statuses = await reader.Session.ReadAsync(NodeProperties.Status, refs, None);
        Assert.Equal([true, false, false], refs.Select(node => node.IsNone));
        Assert.Equal([default, OrgUnitStatus.Planned, OrgUnitStatus.Closed], statuses);
        Assert.Equal(["-"], await reader.NamesAsync(await reader.Session.FindByKeyAsync(NodeType.OrgUnit, new[] { "future" }, None)));
    }

    [Fact]
    public async Task A_property_that_a_type_has_not_and_no_node_read_the_default_value()
    {
        var reader = await ReadAsync(new GraphSketch().Unit("D").Person("p", isPartyMember: true));
        NodeRef[] asked = [.. await reader.RefsAsync("D", "p"), NodeRef.None];
        var isPartyMember = await reader.Session.ReadAsync(NodeProperties.IsPartyMember, asked, None);
        Assert.Equal([false, true, false], isPartyMember);
        var keys = await reader.Session.ReadAsync(NodeProperties.Key, asked, None);
        Assert.Equal(["D", "p", string.Empty], keys.Select(key => key.ToString()));
    }
}
