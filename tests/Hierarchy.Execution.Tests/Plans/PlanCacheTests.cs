using CsCheck;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Plans;

public class PlanCacheTests
{
    [Fact]
    public async Task A_document_is_planned_once_for_each_operation_and_outcome_of_its_conditions()
    {
        var executor = Executor();
        const string document = "query A($x: Boolean!) { a @include(if: $x) b } query B($x: Boolean!) { b @skip(if: $x) a }";

        var first = await PlanAsync("A", true);
        Assert.Same(first, await PlanAsync("A", true));
        Assert.NotSame(first, await PlanAsync("A", false));
        Assert.NotSame(first, await PlanAsync("B", true));
        Assert.Equal(2, executor.Plans.Count);

        async Task<PlanSelection> PlanAsync(string operation, bool value)
        {
            var request = new OperationRequest(document, operation, new Dictionary<string, object?> { ["x"] = value });
            return (await executor.PrepareAsync(request)).Operation!.Root;
        }
    }

    [Fact]
    public async Task Wrong_variables_neither_keep_a_plan_out_nor_are_kept_in_it()
    {
        var executor = Executor();
        const string document = "query($n: Int!) { c(n: $n) }";

        var refusal = await executor.RefuseAsync(document, new Dictionary<string, object?> { ["n"] = "text" });
        Assert.Equal(ErrorCodes.BadInput, refusal.Code);
        Assert.Equal(1, executor.Plans.Count);
        Assert.Equal("""{"data":{"c":4}}""", await executor.RunAsync(document, new Dictionary<string, object?> { ["n"] = 4 }));
        Assert.Equal(ErrorCodes.BadInput, (await executor.RefuseAsync(document)).Code);
        Assert.Equal("""{"data":{"c":5}}""", await executor.RunAsync(document, new Dictionary<string, object?> { ["n"] = 5 }));
        Assert.Equal(1, executor.Plans.Count);
    }

    [Fact]
    public async Task Invalid_documents_are_not_kept()
    {
        var executor = Executor();
        await executor.RefuseAsync("{ missing }");
        await executor.RefuseAsync("{ a");
        await executor.RefuseAsync("query($n: Int!) { a }");
        Assert.Equal((0, 0L), (executor.Plans.Count, executor.Plans.Bytes));
    }

    [Fact]
    public Task The_cache_keeps_to_its_bytes() => Gen.Int[0, 3000].Array[1, 40].SampleAsync(
        async paddings =>
        {
            const long capacity = 200_000;
            var executor = Executor(capacity);
            for (var index = 0; index < paddings.Length; index++)
            {
                var document = $"{{ a{index}: a }}#{new string('x', paddings[index])}";
                Assert.Equal("{\"data\":{\"a" + index + "\":1}}", await executor.RunAsync(document));
                Assert.InRange(executor.Plans.Bytes, 0, capacity);
            }

            Assert.True(executor.Plans.Count > 0);
        },
        iter: 20,
        threads: 1);

    [Fact]
    public async Task A_plan_larger_than_the_cache_and_a_cache_of_nothing_still_answer()
    {
        foreach (var capacity in new[] { 0L, 3000L })
        {
            var executor = Executor(capacity);
            var document = "{ a }#" + new string('x', 2000);
            Assert.Equal("""{"data":{"a":1}}""", await executor.RunAsync(document));
            Assert.Equal(0, executor.Plans.Count);
        }
    }

    [Fact]
    public async Task More_outcomes_than_are_kept_still_answer()
    {
        var executor = Executor();
        var names = Enumerable.Range(0, 6).Select(n => $"v{n}").ToList();
        var document = Conditional(names, "Boolean!");
        for (var outcome = 0; outcome < 64; outcome++)
        {
            var variables = names.Index().ToDictionary(name => name.Item, name => (object?)((outcome & (1 << name.Index)) != 0));
            var expected = string.Concat(names.Where(name => variables[name] is true).Select(name => $",\"{name}\":1"));
            Assert.Equal("{\"data\":{\"b\":2" + expected + "}}", await executor.RunAsync(document, variables));
        }
    }

    [Fact]
    public async Task Too_many_conditional_variables_are_refused()
    {
        var names = Enumerable.Range(0, 65).Select(n => $"v{n}").ToList();
        var document = Conditional(names, "Boolean = true");
        Assert.Equal("conditions", (await Executor().RefuseAsync(document)).Errors[0].Extensions!["limit"]);
    }

    private static string Conditional(List<string> names, string type)
    {
        var declarations = names.Select(name => $"${name}: {type}");
        var fields = names.Select(name => $"{name}: a @include(if: ${name})");
        return $"query({string.Join(' ', declarations)}) {{ b {string.Join(' ', fields)} }}";
    }

    private static Executor Executor(long capacity = 1_000_000)
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query")
            .Field("a", _ => new IntColumn([1]))
            .Field("b", _ => new IntColumn([2]))
            .Field("c", batch => new IntColumn([batch.Arguments.GetInt("n") ?? 0]));
        return Harness.Executor("type Query { a: Int b: Int c(n: Int): Int }", bindings, new ExecutorOptions { PlanCacheBytes = capacity });
    }
}
