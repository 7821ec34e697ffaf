using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class NullPropagationTests
{
    [Theory]
    [InlineData("[[Int]]", """{"v":[[1,null],[3]]}""")]
    [InlineData("[[Int]]!", """{"v":[[1,null],[3]]}""")]
    [InlineData("[[Int!]]", """{"v":[null,[3]]}""")]
    [InlineData("[[Int!]!]", """{"v":null}""")]
    [InlineData("[[Int!]!]!", "null")]
    public async Task A_null_rises_to_the_nearest_place_that_may_be_null(string type, string data)
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("v", _ =>
        {
            var items = new IntColumn([1, 2, 3]);
            items.SetNull(1);
            return new ListColumn([0, 2], new ListColumn([0, 2, 3], items));
        });

        var json = await Harness.Executor($"type Query {{ v: {type} }}", bindings).RunAsync("{ v }");

        var violated = type.Contains("Int!", StringComparison.Ordinal);
        Assert.EndsWith($"\"data\":{data}}}", json, StringComparison.Ordinal);
        Assert.Equal(violated, json.Contains("Cannot return null for a non-null type. Field: v, Type: Int!.", StringComparison.Ordinal));
        Assert.Equal(violated, json.Contains("\"path\":[\"v\",0,1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_items_of_a_null_list_are_neither_asked_nor_reported()
    {
        var asked = 0;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("lists", _ =>
        {
            var items = new ObjectColumn<int>([1, 2, 3]);
            items.Fail(1, new PublicException("UNSEEN", "unseen"));
            var lists = new ListColumn([0, 2, 3], items);
            lists.SetNull(0);
            return new ListColumn([0, 2], lists);
        });
        bindings.Object<int>("Item").Field("id", batch =>
        {
            asked += batch.Count;
            return new IntColumn(batch.SourceMemory.ToArray());
        });

        var json = await Harness.Executor("type Query { lists: [[Item!]]! } type Item { id: Int! }", bindings).RunAsync("{ lists { id } }");

        Assert.Equal("""{"data":{"lists":[null,[{"id":3}]]}}""", json);
        Assert.Equal(1, asked);
    }
}
