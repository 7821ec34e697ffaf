using System.Buffers;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Responses;

public class AllocationTests
{
    /// <summary>Target 2 of the performance goals, for what the executor and plain resolvers allocate themselves.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task A_request_allocates_less_than_twice_its_response_and_four_kilobytes(int first)
    {
        var executor = Executor();
        var request = new OperationRequest(
            "query($first: Int!) { items(first: $first) { id text count below { id text count } } }",
            null,
            new Dictionary<string, object?> { ["first"] = first });
        var budget = Harness.NoBudget;
        var buffer = new ArrayBufferWriter<byte>(4 * 1024 * 1024);
        var least = long.MaxValue;
        for (var turn = 0; turn < 20; turn++)
        {
            buffer.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var response = await executor.ExecuteAsync(request, null, null, budget);
            response.Write(buffer);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least, 1, (2 * buffer.WrittenCount) + 4096);
    }

    private static Executor Executor()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("items", batch =>
        {
            var first = batch.Arguments.GetInt("first")!.Value;
            var items = new int[first];
            for (var item = 0; item < first; item++)
            {
                items[item] = item;
            }

            return new ListColumn([0, first], new ObjectColumn<int>(items));
        });
        bindings.Object<int>("Item")
            .Field("id", batch =>
            {
                var ids = new long[batch.Count];
                for (var row = 0; row < ids.Length; row++)
                {
                    ids[row] = batch.Sources[row];
                }

                return new IdColumn(ids);
            })
            .Field("text", batch => new WrittenColumn<int, int>(
                0, batch.SourceMemory, static (output, _, _) => output.WriteEscapedText("丰泽区"u8)))
            .Field("count", batch => new IntColumn(batch.SourceMemory.ToArray()))
            .Field("below", batch => new ObjectColumn<int>(batch.SourceMemory));
        return Harness.Executor(
            "type Query { items(first: Int!): [Item!]! } type Item { id: ID! text: String! count: Int! below: Item }", bindings);
    }
}
