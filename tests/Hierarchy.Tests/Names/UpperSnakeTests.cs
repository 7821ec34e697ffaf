using Xunit;

namespace Hierarchy.Tests;

public sealed class UpperSnakeTests
{
    [Theory]
    [InlineData("Grid", "GRID")]
    [InlineData("OwnersCommittee", "OWNERS_COMMITTEE")]
    [InlineData("", "")]
    public void Words_are_parted_where_a_capital_starts_one(string name, string expected) => Assert.Equal(expected, UpperSnake.Of(name));
}
