using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Tests.Requests;

public class InputObjectTests
{
    private static readonly InputObject Input = new(new Dictionary<string, object?>
    {
        ["int"] = 1,
        ["long"] = 2L,
        ["double"] = 2.5,
        ["text"] = "t",
        ["flag"] = true,
        ["date"] = new DateOnly(2024, 2, 29),
        ["instant"] = DateTimeOffset.UnixEpoch,
        ["null"] = null,
        ["list"] = new object?[] { "a", 5, null },
        ["ints"] = new object?[] { 1, 2 },
        ["object"] = new Dictionary<string, object?> { ["inner"] = 3 },
        ["objects"] = new object?[] { new Dictionary<string, object?> { ["inner"] = 4 }, null },
    });

    [Fact]
    public void Values_read_by_their_type()
    {
        Assert.Equal(1, Input.GetInt("int"));
        Assert.Equal(2L, Input.GetValue("long"));
        Assert.Equal(2.5, Input.GetDouble("double"));
        Assert.Equal("t", Input.GetText("text"));
        Assert.True(Input.GetBoolean("flag"));
        Assert.Equal(new DateOnly(2024, 2, 29), Input.GetDate("date"));
        Assert.Equal(DateTimeOffset.UnixEpoch, Input.GetValue("instant"));
        Assert.Equal(["a", "5", null], Input.GetList<string?>("list")!);
        Assert.Equal([1, 2], Input.GetList<int>("ints")!);
        Assert.Equal(3, Input.GetObject("object")!.GetInt("inner"));
        Assert.Equal([4, null], Input.GetObjects("objects")!.Select(item => item?.GetInt("inner")));
        Assert.Equal(12, Input.Names.Count());
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("missing", false)]
    public void Null_and_missing_read_the_same_and_can_be_told_apart(string name, bool has)
    {
        Assert.Null(Input.GetInt(name));
        Assert.Null(Input.GetText(name));
        Assert.Null(Input.GetDate(name));
        Assert.Null(Input.GetObject(name));
        Assert.Null(Input.GetObjects(name));
        Assert.Null(Input.GetList<int>(name));
        Assert.Null(Input.GetValue(name));
        Assert.Equal(has, Input.Has(name));
    }

    [Fact]
    public void Another_type_is_refused()
    {
        Assert.Throws<InvalidCastException>(() => Input.GetInt("text"));
        Assert.Throws<InvalidCastException>(() => Input.GetText("flag"));
        Assert.Throws<InvalidCastException>(() => Input.GetObject("text"));
        Assert.Throws<InvalidCastException>(() => Input.GetList<int>("list"));
    }

    [Fact]
    public void An_ID_that_was_written_as_a_number_reads_as_text() => Assert.Equal("1", Input.GetText("int"));
}
