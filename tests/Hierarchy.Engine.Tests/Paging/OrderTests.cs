using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>What a client may ask of an order.</summary>
public sealed class OrderTests
{
    private static readonly SortTerm ByName = new(SortKey.Name);

    [Fact]
    public void A_key_that_occurs_again_decides_nothing_and_is_dropped()
    {
        var sketch = new GraphSketch().Person("p");
        var snapshot = sketch.Load();
        var person = snapshot.FindNode(sketch["p"]);
        var keys = Enum.GetValues<SortKey>();
        var hostile = Enumerable.Range(0, 60_000).Select(i => new SortTerm(keys[i % keys.Length], Descending: i >= keys.Length));
        var distinct = keys.Select(key => new SortTerm(key));

        Assert.Equal(Cursor(distinct), Cursor(hostile));
        Assert.Equal(Cursor([ByName]), Cursor([ByName, ByName with { Descending = true }, new SortTerm(SortKey.Key), ByName]));
        Assert.NotEqual(Cursor([ByName]), Cursor([ByName with { Descending = true }, ByName]));

        string Cursor(IEnumerable<SortTerm> terms) => new NodeOrder(snapshot, new SortOrder([.. terms]), NodeType.Person).CursorOf(person);
    }

    [Fact]
    public void A_cursor_with_the_longest_texts_is_read_again()
    {
        var longest = new string('n', 1 << 16);
        var sketch = new GraphSketch().Unit(longest, with: unit => unit with { Name = longest });
        var snapshot = sketch.Load();
        var unit = snapshot.FindNode(sketch[longest]);
        var order = new NodeOrder(snapshot, new SortOrder([new SortTerm(SortKey.Key, Descending: true), ByName]), NodeType.OrgUnit);

        Assert.Equal(0, order.CompareTo(unit, order.PlaceOf(order.CursorOf(unit))));
    }
}
