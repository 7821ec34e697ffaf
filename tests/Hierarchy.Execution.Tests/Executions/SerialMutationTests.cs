using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class SerialMutationTests
{
    [Fact]
    public async Task A_root_field_begins_when_everything_below_the_one_before_has_ended()
    {
        var log = new List<string>();
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("none", _ => new IntColumn([0]));
        bindings.Object<Root>("Mutation").FieldAsync("step", async batch =>
        {
            var name = batch.Arguments.GetText("name")!;
            log.Add($"begin {name}");
            await Task.Delay(5);
            log.Add($"end {name}");
            return name == "bad" ? throw new PublicException("BAD", "bad") : new ObjectColumn<string>([name]);
        });
        bindings.Object<string>("Step").FieldAsync("name", async batch =>
        {
            await Task.Delay(5);
            log.Add($"child {batch.Sources[0]}");
            return new TextColumn(batch.SourceMemory.ToArray());
        });
        var executor = Harness.Executor(
            "type Query { none: Int } type Mutation { step(name: String!): Step } type Step { name: String! }", bindings);

        var json = await executor.RunAsync(
            "mutation { a: step(name: \"a\") { name } bad: step(name: \"bad\") { name } ... { b: step(name: \"b\") { name } } }");

        Assert.EndsWith("""{"a":{"name":"a"},"bad":null,"b":{"name":"b"}}}""", json, StringComparison.Ordinal);
        Assert.Equal(["begin a", "end a", "child a", "begin bad", "end bad", "begin b", "end b", "child b"], log);
    }
}
