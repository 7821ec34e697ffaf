using System.Numerics;
using System.Text.Json;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Tests.Requests;

public class RequestVariablesTests
{
    [Fact]
    public void JSON_reads_as_plain_values()
    {
        var values = Read("""{"n":null,"t":"x","b":false,"i":5,"l":5000000000,"big":123456789012345678901234567890,"d":1.5,"e":1e3,"o":{"k":[1,[2],{}]}}""")!;

        Assert.Null(values["n"]);
        Assert.Equal("x", values["t"]);
        Assert.Equal(false, values["b"]);
        Assert.Equal(5, values["i"]);
        Assert.Equal(5_000_000_000L, values["l"]);
        Assert.Equal(BigInteger.Parse("123456789012345678901234567890"), values["big"]);
        Assert.Equal(1.5, values["d"]);
        Assert.Equal(1000d, Convert.ToDouble(values["e"]));
        var inner = Assert.IsType<List<object?>>(Assert.IsType<Dictionary<string, object?>>(values["o"])["k"]);
        Assert.Equal([1], inner.Take(1));
        Assert.Empty(Assert.IsType<Dictionary<string, object?>>(inner[2]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"o":{"a":1,"a":2}}""")]
    [InlineData("""{"a":1e999}""")]
    [InlineData("""{"a":[-1.5e400]}""")]
    public void What_is_no_object_or_says_a_name_twice_or_is_too_large_is_refused(string json)
        => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void An_integer_of_a_million_digits_is_refused_at_once()
        => Assert.Throws<JsonException>(() => Read($$"""{"a":{{new string('9', 1_000_000)}} }"""));

    [Fact]
    public void None_is_none()
    {
        Assert.Null(Read("null"));
        Assert.Null(RequestVariables.Read(default));
        Assert.Empty(Read("{}")!);
    }

    private static IReadOnlyDictionary<string, object?>? Read(string json) => RequestVariables.Read(JsonDocument.Parse(json).RootElement);
}
