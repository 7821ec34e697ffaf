using CsCheck;
using Xunit;

namespace Hierarchy.Tests;

public sealed class Utf8TextTests
{
    private static readonly string[] Pieces = ["", "a", "B", "网", "\uFFFD", "\uFFFF", "\U00010000", "\U0001F3E0"];

    [Fact]
    public void Order_is_by_code_point() => Gen.Select(Texts, Texts).Sample((left, right) => Assert.Equal(
        Math.Sign(CodePoints(left).AsSpan().SequenceCompareTo(CodePoints(right))),
        Math.Sign(Utf8Text.Of(left).CompareTo(Utf8Text.Of(right)))));

    [Fact]
    public void Texts_are_equal_by_value() => Gen.Select(Texts, Texts).Sample((left, right) =>
    {
        var (one, other) = (Utf8Text.Of(left), Utf8Text.Of(right));
        Assert.Equal(left == right, one.Equals(other));
        Assert.Equal(one.GetHashCode(), Utf8Text.Of(left).GetHashCode());
        Assert.Equal(left, one.ToString());
    });

    [Fact]
    public void A_character_beyond_the_basic_plane_comes_after_all_others()
        => Assert.True(Utf8Text.Of("\U00010000").CompareTo(Utf8Text.Of("\uFFFF")) > 0);

    private static Gen<string> Texts => Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 4].Select(string.Concat);

    private static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
