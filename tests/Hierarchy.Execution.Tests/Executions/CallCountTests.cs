using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class CallCountTests
{
    private const string Sdl = """
        type Query { nodes(first: Int!): [Node!]! }
        interface Node { id: Int! next: Node }
        type Even implements Node { id: Int! next: Node half: Int! }
        type Odd implements Node { id: Int! next: Node }
        """;

    private const string Document = "query($first: Int!) { nodes(first: $first) { id ... on Even { half } next { id again: id } } }";

    private readonly List<string> _calls = [];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5000)]
    public async Task Every_field_is_asked_once_for_all_objects_of_its_type_however_many_there_are(int first)
    {
        await Executor().RunAsync(Document, new Dictionary<string, object?> { ["first"] = first });

        // Two types below nodes; below each its next, which is all of the other type.
        Assert.Equal(
            [
                "Even.half", "Even.id", "Even.id", "Even.id", "Even.next", "Odd.id", "Odd.id", "Odd.id", "Odd.next", "Query.nodes",
            ],
            _calls.Order(StringComparer.Ordinal));
    }

    private Executor Executor()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("nodes", batch =>
        {
            _calls.Add("Query.nodes");
            var first = batch.Arguments.GetInt("first")!.Value;
            return new ListColumn([0, first], new ObjectColumn<int>([.. Enumerable.Range(0, first)]));
        });
        bindings.Abstract<int>("Node", static (_, sources, typeNames) =>
        {
            for (var row = 0; row < sources.Length; row++)
            {
                typeNames[row] = sources[row] % 2 == 0 ? "Even" : "Odd";
            }
        });
        Bind(bindings.Object<int>("Even")).Field("half", batch => Ints(batch, "Even.half", id => id / 2));
        Bind(bindings.Object<int>("Odd"));
        return Harness.Executor(Sdl, bindings);
    }

    private ObjectBindings<int> Bind(ObjectBindings<int> bindings) => bindings
        .Field("id", batch => Ints(batch, $"{bindings.TypeName}.id", id => id))
        .Field("next", batch =>
        {
            _calls.Add($"{bindings.TypeName}.next");
            return new ObjectColumn<int>(Array.ConvertAll(batch.SourceMemory.ToArray(), id => id + 1));
        });

    private IntColumn Ints(FieldBatch<int> batch, string name, Converter<int, int> map)
    {
        _calls.Add(name);
        return new IntColumn(Array.ConvertAll(batch.SourceMemory.ToArray(), map));
    }
}
