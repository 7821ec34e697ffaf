using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Plans;

public class DocumentLimitTests
{
    private const string Sdl = "type Query { u: U! } type U { id: ID! c: U! f(a: [[[Int]]], o: I): Int! } input I { i: I n: Int }";

    private static readonly DocumentLimits Small = new()
    {
        Bytes = 2000,
        Tokens = 300,
        Nesting = 12,
        Fields = 20,
        Depth = 6,
        Directives = 5,
    };

    public static TheoryData<string, string> TooLarge => new()
    {
        { "bytes", "{ u { id } } #" + new string('x', 2000) },
        { "bytes", "{ u { id } } #" + new string('源', 700) },
        { "tokens", "{ u { id(" + Repeat("a:1 ", 101) + ") } }" },
        { "tokens", "{ u { id } } " + Repeat("\"a\\\"b\"", 301) },
        { "nesting", Repeat("{u", 13) },
        { "nesting", "{ u { f(a: " + Repeat("[", 13) },
        { "nesting", "query($v: " + Repeat("[", 13) + "Int" + Repeat("]", 13) + ") { u { id } }" },
        { "nesting", "{ ...F0 } " + Fragments(13, n => $"...F{n + 1}") },
        { "fields", "{ u { " + Repeat("id ", 20) + "} }" },
        { "fields", "{ u { ...A ...A ...A } } fragment A on U { " + Repeat("id ", 7) + "}" },
        { "fields", "{ u { id } } fragment Unused on U { " + Repeat("id ", 20) + "}" },
        { "fields", "{ u { ...A } } fragment A on U { a: c { ...B } b: c { ...B } } fragment B on U { a: c { ...C } b: c { ...C } } "
            + "fragment C on U { a: id b: id c: id d: id }" },
        { "depth", Repeat("{ u ", 7) + Repeat("}", 7) },
        { "depth", "{ u { c { c { ...A } } } } fragment A on U { c { c { c { id } } } }" },
        { "directives", "{ u { " + Repeat("id @skip(if: true) ", 6) + "} }" },
        { "directives", "{ u { ...A ...A ...A } } fragment A on U { id @skip(if: true) c @skip(if: true) { id } }" },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task A_document_beyond_a_limit_is_refused_by_its_name(string limit, string document)
    {
        var refusal = await Executor(Small).RefuseAsync(document);

        Assert.Equal(ErrorCodes.Limit, refusal.Code);
        Assert.Equal(limit, refusal.Errors[0].Extensions!["limit"]);
    }

    [Theory]
    [InlineData("{ u { c { c { c { c { id } } } } } }")]
    [InlineData("{ u { f(a: [[[1]]], o: {i: {i: {i: {i: {i: {i: {n: 1}}}}}}}) } }")]
    [InlineData("{ u { ...A ...A } } fragment A on U { a: id b: id c: id d: id e: id f: id g: id h: id i: id }")]
    [InlineData("{ u { id @skip(if: false) f @skip(if: false) c @skip(if: false) { id @skip(if: false) f @skip(if: false) } } }")]
    [InlineData("# { { { { { { { { { { { { { { { { \n{ u { f(o: {n: 1}) } } # ((((((((((((((((((((((((")]
    public async Task A_document_at_a_limit_passes(string document)
        => Assert.False((await Executor(Small).PrepareAsync(new OperationRequest(document))).IsRefused);

    [Theory]
    [InlineData("{ u { ...A } } fragment A on U { c { ...A } }")]
    [InlineData("{ u { ...A } } fragment A on U { ...A }")]
    [InlineData("{ u { ...A } } fragment A on U { c { ...B } } fragment B on U { c { ...A } }")]
    [InlineData("{ u { ...Missing } }")]
    public async Task What_cannot_be_measured_is_left_to_validation(string document)
    {
        var refusal = await Executor(Small).RefuseAsync(document);
        Assert.All(refusal.Errors, error => Assert.Equal(ErrorCodes.Validation, error.Code));
    }

    [Fact]
    public async Task Hostile_documents_are_refused_before_they_are_validated()
    {
        var executor = Executor(new DocumentLimits());
        await executor.PrepareAsync(new OperationRequest("{ u { id } }"));
        string[] documents =
        [
            Repeat("{u", 30_000),
            "{ u { f(a: " + Repeat("[", 30_000),
            "{ u { f(o: " + Repeat("{i:", 20_000),
            "{ " + Repeat("u { id } ", 5_000) + "}",
            "{ u { id " + Repeat("@skip(if: true) ", 3_000) + "} }",
            "{ ...F0 } " + Fragments(1_500, n => $"...F{n + 1}"),
            "{ ...F0 } " + Fragments(30, n => $"u {{ id }} ...F{n + 1} x: u {{ id }} ...F{n + 1}"),
            "query(" + Repeat("$v: Int ", 10_000) + ") { u { id } }",
            Repeat("\"\"\"", 20_000),
            Repeat("\"\\", 30_000),
            new string('\u0000', 60_000),
        ];
        foreach (var document in documents)
        {
            // Never GRAPHQL_VALIDATION_FAILED: the step that would take long is not begun.
            Assert.Contains((await executor.RefuseAsync(document)).Code, new[] { ErrorCodes.Limit, ErrorCodes.Syntax });
        }
    }

    private static string Fragments(int count, Func<int, string> selection)
        => string.Concat(Enumerable.Range(0, count).Select(n => $"fragment F{n} on Query {{ {selection(n)} }} "));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static Executor Executor(DocumentLimits limits)
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("u", _ => new ObjectColumn<int>([0]));
        bindings.Object<int>("U")
            .Field("id", batch => new IdColumn(new long[batch.Count]))
            .Field("c", batch => new ObjectColumn<int>(batch.SourceMemory))
            .Field("f", batch => new IntColumn(new int[batch.Count]));
        return Harness.Executor(Sdl, bindings, new ExecutorOptions { Limits = limits });
    }
}
