using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Plans;

public class LookaheadTests
{
    private const string Sdl = """
        type Query { page: Page any: Any }
        type Page { total: Int info: Info nodes: [Page] }
        type Info { next: Boolean cursor: String }
        union Any = Page | Info
        """;

    [Theory]
    [InlineData("{ page { total } }", "total")]
    [InlineData("{ page { x: total } }", "total")]
    [InlineData("{ page { total: __typename } }", "")]
    [InlineData("{ page { info { next } } }", "info info.next")]
    [InlineData("{ page { info { ... { ...F } } } } fragment F on Info { next }", "info info.next")]
    [InlineData("{ page { ...F } page { nodes { total } } } fragment F on Page { info { cursor } }", "info")]
    [InlineData("{ page { total @skip(if: true) info @include(if: $yes) { next @skip(if: $yes) } } }", "info")]
    [InlineData("{ page { ... @include(if: $no) { total } ...F @skip(if: $yes) info { cursor } } } fragment F on Page { total }", "info")]
    [InlineData(
        "{ page { ... @include(if: $yes) { total } ...F @skip(if: $no) } } fragment F on Page { info { next } }", "total info info.next")]
    [InlineData("{ page: any { ... on Info { next } ... on Page { info { next } } } }", "info info.next next")]
    public async Task A_resolver_sees_what_is_selected_below_it(string document, string expected)
    {
        var selected = "";
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("page", See).Field("any", See);
        bindings.Object<int>("Page")
            .Field("total", batch => new IntColumn(new int[batch.Count]))
            .Field("info", batch => new ObjectColumn<int>(batch.SourceMemory))
            .Field("nodes", batch => new ListColumn(new int[batch.Count + 1], new ObjectColumn<int>([])));
        bindings.Object<int>("Info")
            .Field("next", batch => new BooleanColumn(new bool[batch.Count]))
            .Field("cursor", batch => new TextColumn(new string?[batch.Count]));
        bindings.Abstract<int>("Any", static (_, _, typeNames) => typeNames.Fill("Page"));
        var names = new[] { "yes", "no" }.Where(name => document.Contains("$" + name, StringComparison.Ordinal));
        var used = string.Join(' ', names.Select(name => $"${name}: Boolean!"));

        await Harness.Executor(Sdl, bindings).RunAsync(
            used.Length == 0 ? document : $"query({used}) {document}",
            new Dictionary<string, object?> { ["yes"] = true, ["no"] = false });

        Assert.Equal(expected, selected);

        ObjectColumn<int> See(FieldBatch<Root> batch)
        {
            var paths = new[] { "total", "info", "info.next", "next" };
            selected = string.Join(' ', paths.Where(path => batch.Selects(path.Split('.'))));
            return new ObjectColumn<int>([1]);
        }
    }
}
