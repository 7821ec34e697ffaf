using System.Buffers;
using System.Text;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

/// <summary>The contract in one example: a connection, a list, an interface, an argument, a look ahead.</summary>
public class ExampleTests
{
    private const string Sdl = """
        type Query { unit(code: String!): Unit node(id: ID!): Node }
        interface Node { id: ID! }
        type Unit implements Node { id: ID! code: String! kind: Kind! tags: [String!]! children(first: Int = 50): UnitConnection! }
        type Person implements Node { id: ID! }
        type UnitConnection { nodes: [Unit!]! totalCount: Int! }
        enum Kind { STREET COMMUNITY }
        """;

    private static readonly EnumTexts Kinds = new("STREET", "COMMUNITY");

    private static ExecutableSchema Build()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query")
            .Field("unit", batch => new ObjectColumn<int>([batch.Arguments.GetText("code")!.Length]))
            .Field("node", batch => new ObjectColumn<int>([int.Parse(batch.Arguments.GetText("id")!)]));
        bindings.Abstract<int>("Node", static (context, sources, typeNames) =>
        {
            for (var row = 0; row < sources.Length; row++)
            {
                typeNames[row] = sources[row] < 100 ? "Unit" : "Person";
            }
        });
        bindings.Object<int>("Unit")
            .Field("id", Ids)
            .Field("code", batch => new WrittenColumn<string, int>(
                "U-", batch.SourceMemory, static (output, prefix, unit) => output.WriteText(prefix + unit)))
            .Field("kind", batch => new EnumColumn(Kinds, new byte[batch.Count]))
            .Field("tags", batch => new ListColumn(new int[batch.Count + 1], new TextColumn([])))
            .FieldAsync("children", async batch =>
            {
                await Task.Yield();
                var first = batch.Arguments.GetInt("first") ?? 50;
                var count = batch.Selects("totalCount") ? first : -1;
                var pages = new Page[batch.Count];
                Array.Fill(pages, new Page(first, count));
                return new ObjectColumn<Page>(pages);
            });
        bindings.Object<Page>("UnitConnection")
            .Field("nodes", batch =>
            {
                var offsets = new int[batch.Count + 1];
                var items = new List<int>();
                for (var row = 0; row < batch.Count; row++)
                {
                    items.AddRange(Enumerable.Range(10, batch.Sources[row].First));
                    offsets[row + 1] = items.Count;
                }

                return new ListColumn(offsets, new ObjectColumn<int>([.. items]));
            })
            .Field("totalCount", batch => new IntColumn(batch.SourceMemory.ToArray().Select(page => page.Total).ToArray()));
        bindings.Object<int>("Person").Field("id", Ids);
        return ExecutableSchema.Build(Sdl, bindings);
    }

    private static IdColumn Ids(FieldBatch<int> batch) => new(batch.SourceMemory.ToArray().Select(id => (long)id).ToArray());

    [Fact]
    public async Task A_connection_a_list_an_interface_an_argument_and_a_look_ahead()
    {
        var executor = new Executor(Build());
        var request = new OperationRequest(
            "query($code: String!) { unit(code: $code) { id code kind tags children(first: 2) { totalCount nodes { code } } } "
            + "node(id: \"100\") { __typename id } }",
            null,
            new Dictionary<string, object?> { ["code"] = "abc" });
        var response = await executor.ExecuteAsync(request, session: null, rootValue: null, Harness.NoBudget);
        var buffer = new ArrayBufferWriter<byte>();
        response.Write(buffer);
        Assert.Equal(
            """{"data":{"unit":{"id":"3","code":"U-3","kind":"STREET","tags":[],"children":{"totalCount":2,"nodes":[{"code":"U-10"},{"code":"U-11"}]}},"node":{"__typename":"Person","id":"100"}}}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private readonly record struct Page(int First, int Total);
}
