using GraphQLParser.AST;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Schemas;

public class ScalarTests
{
    [Theory]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void A_date_is_a_day_in_ISO_form(string text, int year, int month, int day)
    {
        var scalar = new DateScalar();
        var date = new DateOnly(year, month, day);
        Assert.Equal(date, scalar.ParseValue(text));
        Assert.Equal(date, scalar.ParseLiteral(new GraphQLStringValue(text)));
        Assert.Equal(date, scalar.ParseValue(date));
        Assert.Equal(text, scalar.Serialize(date));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-2-9")]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData(" 2024-02-29")]
    [InlineData("29.02.2024")]
    [InlineData("")]
    public void Nothing_else_is_a_date(string text)
    {
        Assert.ThrowsAny<Exception>(() => new DateScalar().ParseValue(text));
        Assert.ThrowsAny<Exception>(() => new DateScalar().ParseLiteral(new GraphQLStringValue(text)));
        Assert.ThrowsAny<Exception>(() => new DateScalar().ParseValue(20240229));
    }

    [Theory]
    [InlineData("2024-02-29T12:30:45Z", "2024-02-29T12:30:45.000Z")]
    [InlineData("2024-02-29T12:30:45.5Z", "2024-02-29T12:30:45.500Z")]
    [InlineData("2024-02-29T12:30:45.1234567Z", "2024-02-29T12:30:45.123Z")]
    [InlineData("2024-02-29T12:30:45+08:00", "2024-02-29T04:30:45.000Z")]
    [InlineData("2024-02-29T12:30:45.25-01:30", "2024-02-29T14:00:45.250Z")]
    public void An_instant_is_read_in_any_offset_and_written_in_UTC(string text, string written)
    {
        var scalar = new InstantScalar();
        var instant = Assert.IsType<DateTimeOffset>(scalar.ParseValue(text));
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal(instant, scalar.ParseLiteral(new GraphQLStringValue(text)));
        Assert.Equal(written, scalar.Serialize(instant));
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29T12:30:45")]
    [InlineData("2024-02-29 12:30:45Z")]
    [InlineData("2024-02-30T12:30:45Z")]
    [InlineData("now")]
    public void An_instant_without_an_offset_is_none(string text)
    {
        Assert.ThrowsAny<Exception>(() => new InstantScalar().ParseValue(text));
        Assert.ThrowsAny<Exception>(() => new InstantScalar().ParseLiteral(new GraphQLStringValue(text)));
    }
}
