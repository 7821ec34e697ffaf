using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Tests.Responses;

public class JsonOutputTests
{
    /// <summary>Any UTF-16, ill-formed too, of lengths around the sizes of the buffer and its steps.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 40].Select(characters => new string(characters)),
        Gen.Select(Gen.OneOf("a", "源", "\n", "\"", "😀", "\uD83D", "\u0001"), Gen.OneOf(2047, 2048, 2049, 4096, 5461, 8192, 16384, 20001))
            .Select((unit, count) => string.Concat(Enumerable.Repeat(unit, count))),
        Gen.Select(Gen.String, Gen.Int[2040, 2050]).Select((text, count) => new string('x', count) + text + "😀" + new string('é', count)));

    [Fact]
    public void Text_reads_back_as_it_was_with_ill_formed_parts_replaced() => Gen.Select(Gen.Int[0, 20000], Texts).Sample((offset, text) =>
    {
        var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, ReadBack(offset, output => output.WriteText(text)));
        Assert.Equal(expected, ReadBack(offset, output => output.WriteText(Encoding.UTF8.GetBytes(text).AsSpan())));
        var escaped = JsonSerializer.SerializeToUtf8Bytes(text);
        Assert.Equal(expected, ReadBack(offset, output => output.WriteEscapedText(escaped.AsSpan()[1..^1])));
    });

    [Fact]
    public void Ill_formed_UTF8_is_replaced() => Gen.Byte.Array[0, 50].Sample(
        bytes => Assert.Equal(Encoding.UTF8.GetString(bytes), ReadBack(0, output => output.WriteText(bytes.AsSpan()))));

    [Fact]
    public void Little_is_escaped()
        => Assert.Equal(
            "\"丰泽 é < > & ' / \\\" \\\\ \\n \\r \\t \\u0000 \\u001f \u007f\"",
            Write(output => output.WriteText("丰泽 é < > & ' / \" \\ \n \r \t \0 \u001f \u007f")));

    [Fact]
    public void Integers_read_back() => Gen.Select(Gen.Int[16360, 16390], Gen.Long).Sample((offset, value) =>
    {
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Write(output => output.WriteNumber(value)));
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), ReadBack(offset, output => output.WriteQuotedNumber(value)));
    });

    [Fact]
    public void Doubles_read_back_exactly() => Gen.Double.Where(double.IsFinite).Sample(
        value => Assert.Equal(value, JsonDocument.Parse(Write(output => output.WriteNumber(value))).RootElement.GetDouble()));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double value)
        => Assert.Throws<ArgumentException>(() => Write(output => output.WriteNumber(value)));

    [Fact]
    public void Dates_and_instants_have_one_form()
    {
        Assert.Equal("\"0099-01-02\"", Write(output => output.WriteDate(new DateOnly(99, 1, 2))));
        var instant = new DateTimeOffset(2024, 2, 29, 1, 2, 3, 45, TimeSpan.FromHours(8));
        Assert.Equal("\"2024-02-28T17:02:03.045Z\"", Write(output => output.WriteInstant(instant)));
    }

    [Fact]
    public void Values_of_any_kind_are_written()
    {
        var value = new Dictionary<string, object?>
        {
            ["n"] = null,
            ["t"] = "a\"b",
            ["b"] = true,
            ["i"] = 1,
            ["l"] = 2L,
            ["d"] = 0.5,
            ["list"] = new object?[] { 1, new List<string> { "x" }, Array.Empty<int>() },
            ["o"] = new Dictionary<string, object?>(),
        };
        Assert.Equal(
            """{"n":null,"t":"a\"b","b":true,"i":1,"l":2,"d":0.5,"list":[1,["x"],[]],"o":{}}""",
            Write(output => output.WriteValue(value)));
        Assert.Throws<ArgumentException>(() => Write(output => output.WriteValue(Guid.Empty)));
    }

    [Fact]
    public void Raw_bytes_larger_than_the_buffer_pass_through()
    {
        var raw = new string('1', 100_000);
        Assert.Equal(raw + raw, Write(output =>
        {
            output.WriteRaw(Encoding.UTF8.GetBytes(raw));
            output.WriteRaw(Encoding.UTF8.GetBytes(raw));
            Assert.Equal(200_000, output.Written);
        }));
    }

    private static string? ReadBack(int offset, Action<JsonOutput> write)
    {
        var json = Write(output =>
        {
            output.WriteRaw(Encoding.UTF8.GetBytes(new string(' ', offset)));
            write(output);
        });
        return JsonDocument.Parse(json).RootElement.GetString();
    }

    private static string Write(Action<JsonOutput> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var output = new JsonOutput(buffer))
        {
            write(output);
            output.Drain();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
