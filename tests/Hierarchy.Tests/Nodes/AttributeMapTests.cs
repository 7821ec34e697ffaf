using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

public sealed class AttributeMapTests
{
    private static readonly string[] Pieces = ["", "a", "B", "\u0000", "网", "\uE000", "\uFFFD", "\U00010000", "\U0001F3E0"];

    [Fact]
    public void Maps_of_the_same_entries_are_equal_in_whatever_order() => Gen.Dictionary(Names, Names)[0, 8].Sample(entries =>
    {
        var map = AttributeMap.Of(entries);
        var reversed = AttributeMap.Of(entries.Reverse());
        Assert.True(map.Equals(reversed));
        Assert.Equal(map.GetHashCode(), reversed.GetHashCode());
        Assert.Equal(entries.Count, map.Count);
        Assert.Equal(entries.Keys.OrderBy(Utf8Text.Of), map.Select(entry => entry.Key));
    });

    [Fact]
    public void Names_are_in_the_order_of_code_points()
    {
        var map = AttributeMap.Of([new("\U0001F3E0", "1"), new("\uFFFD", "2"), new("a", "3"), new("B", "4"), new("网", "5")]);
        Assert.Equal(["B", "a", "网", "\uFFFD", "\U0001F3E0"], map.Select(entry => entry.Key));
    }

    [Fact]
    public void Another_value_makes_another_map()
    {
        Assert.NotEqual(AttributeMap.Of([new("a", "1")]), AttributeMap.Of([new("a", "2")]));
        Assert.NotEqual(AttributeMap.Of([new("a", "1")]), AttributeMap.Empty);
        Assert.Same(AttributeMap.Empty, AttributeMap.Of([]));
        Assert.False(AttributeMap.Empty.Equals((object)"a"));
    }

    [Fact]
    public void A_name_stands_once()
        => Assert.Throws<ArgumentException>(() => AttributeMap.Of([new("a", "1"), new("b", "1"), new("a", "2")]));

    private static Gen<string> Names => Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 4].Select(string.Concat);
}
