using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Schemas;

public class SchemaBindingTests
{
    [Fact]
    public void Everything_that_does_not_fit_is_listed()
    {
        const string sdl = """
            type Query { a: Int b: Node c: Sum }
            interface Node { id: Int }
            interface Other { id: Int }
            type A implements Node & Other { id: Int extra: Int }
            type B implements Node { id: Int extra: Int }
            union Sum = A | B
            """;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("a", None).Field("a", None).Field("d", None).Field("c", None);
        bindings.Object<int>("A").Field("id", None);
        bindings.Object<string>("B").Field("id", None);
        bindings.Object<int>("B").Field("extra", None);
        bindings.Object<int>("Missing").Field("id", None);
        bindings.Object<int>("Node").Field("id", None);
        bindings.Abstract<string>("Node", static (_, _, _) => { });
        bindings.Abstract<int>("Other", static (_, _, _) => { });
        bindings.Abstract<int>("Other", static (_, _, _) => { });
        bindings.Abstract<int>("Query", static (_, _, _) => { });

        var exception = Assert.Throws<SchemaBindingException>(() => ExecutableSchema.Build(sdl, bindings));

        Assert.Equal(
            [
                "A String of Node cannot become a Int32, which A is resolved from.",
                "Other has more than one type resolver.",
                "Sum has no type resolver.",
                "The field A.extra has no resolver.",
                "The field Query.a has 2 resolvers.",
                "The field Query.b has no resolver.",
                "The fields of B are resolved from different sources: String, Int32.",
                "There are resolvers for Missing, but no object type of that name.",
                "There are resolvers for Node, but no object type of that name.",
                "There is a resolver for Query.d, but no such field.",
                "There is a type resolver for Query, but no interface or union of that name.",
            ],
            exception.Problems.Order(StringComparer.Ordinal));
        Assert.All(exception.Problems, problem => Assert.Contains(problem, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "type Query { a: Int } extend enum E { X } enum E { Y }", "The extension of E is not supported: write it into the definition.")]
    [InlineData(
        "type Query { a: Int } interface I { a: Int } extend interface I { b: Int }",
        "The extension of I is not supported: write it into the definition.")]
    [InlineData(
        "type Query { a: Int } union U = Query extend union U @x", "The extension of U is not supported: write it into the definition.")]
    [InlineData(
        "type Query { a: Int } input I { a: Int } extend input I { b: Int }",
        "The extension of I is not supported: write it into the definition.")]
    [InlineData("type Query { a: Int } scalar S extend scalar S @x", "The extension of S is not supported: write it into the definition.")]
    [InlineData(
        "type Query { a: Int } extend schema { mutation: Query }", "'extend schema' is not supported: write it into the definition.")]
    [InlineData("type Query { a: Money } scalar Money", "The scalar Money has no implementation.")]
    [InlineData("type Query { a: Missing }", "Missing")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "Query")]
    [InlineData("type Query { a: ", "Syntax Error")]
    [InlineData("type Quarry { a: Int }", "Query")]
    public void What_graphql_dotnet_would_drop_or_cannot_build_is_refused_at_start_up(string sdl, string problem)
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("a", None);

        var exception = Assert.Throws<SchemaBindingException>(() => ExecutableSchema.Build(sdl, bindings));

        Assert.Contains(problem, Assert.Single(exception.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_of_an_object_type_counts_with_its_fields()
    {
        const string sdl = "type Query { a: Int } extend type Query { b: Int }";
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("a", None);
        var exception = Assert.Throws<SchemaBindingException>(() => ExecutableSchema.Build(sdl, bindings));
        Assert.Equal("The field Query.b has no resolver.", Assert.Single(exception.Problems));

        bindings.Object<Root>("Query").Field("b", _ => new IntColumn([2]));
        Assert.Equal("""{"data":{"b":2,"a":0}}""", await Harness.Executor(sdl, bindings).RunAsync("{ b a }"));
    }

    [Fact]
    public async Task Sources_behind_an_abstract_type_are_taken_as_they_are_cast_or_converted()
    {
        const string sdl = """
            type Query { all: [Any!]! }
            union Any = Same | Derived | Converted
            type Same { v: String }
            type Derived { v: String }
            type Converted { v: Int }
            """;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field(
            "all", _ => new ListColumn([0, 4], new ObjectColumn<object>(["text", new Version(1, 2), 'c', "more"])));
        bindings.Abstract<object>("Any", static (_, sources, typeNames) =>
            {
                for (var row = 0; row < sources.Length; row++)
                {
                    typeNames[row] = sources[row] switch { string => "Same", Version => "Derived", _ => "Converted" };
                }
            })
            .As("Converted", source => (int)(char)source);
        bindings.Object<object>("Same").Field(
            "v", batch => new TextColumn(Array.ConvertAll(batch.SourceMemory.ToArray(), source => (string?)source)));
        bindings.Object<Version>("Derived").Field("v", batch => new TextColumn([batch.Sources[0].ToString()]));
        bindings.Object<int>("Converted").Field("v", batch => new IntColumn(batch.SourceMemory.ToArray()));

        Assert.Equal(
            """{"data":{"all":[{"s":"text"},{"d":"1.2"},{"c":99},{"s":"more"}]}}""",
            await Harness.Executor(sdl, bindings).RunAsync(
                "{ all { ... on Converted { c: v } ... on Same { s: v } ... on Derived { d: v } } }"));
    }

    private static IntColumn None<TSource>(FieldBatch<TSource> batch) => new(new int[batch.Count]);
}
