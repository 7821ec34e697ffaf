using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>The switch of the long runs is read strictly.</summary>
public sealed class TestScaleTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("10", 10)]
    [InlineData("10000", 10_000)]
    public void It_is_how_many_times_the_usual_number(string? text, int factor) => Assert.Equal(factor, TestScale.Parse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("10001")]
    [InlineData("99999999999")]
    [InlineData("many")]
    public void Anything_else_is_refused_by_name(string text)
        => Assert.Contains(
            TestScale.Variable, Assert.Throws<ArgumentException>(() => TestScale.Parse(text)).Message, StringComparison.Ordinal);
}
