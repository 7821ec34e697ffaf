using System.IO.Pipelines;
using System.Text;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Responses;

public class ResponseTests
{
    private const string Document = "query($first: Int!) { items(first: $first) { id text nested below { id } __typename } empty }";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(20_000)]
    public async Task A_slow_reader_gets_the_same_bytes_and_holds_the_writer_back(int first)
    {
        var response = await ExecuteAsync(first);
        var whole = Harness.Json(response);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 16 * 1024));
        var writing = WriteAsync(response, pipe);
        if (first == 20_000)
        {
            await Task.Delay(50);
            Assert.False(writing.IsCompleted);
        }

        var read = new StringBuilder();
        ReadResult result;
        do
        {
            result = await pipe.Reader.ReadAsync();
            Assert.InRange(result.Buffer.Length, 0, 150_000);
            read.Append(Encoding.UTF8.GetString(result.Buffer));
            pipe.Reader.AdvanceTo(result.Buffer.End);
        }
        while (!result.IsCompleted);

        Assert.True(await writing);
        Assert.Equal(whole, read.ToString());
    }

    [Fact]
    public async Task A_reader_that_goes_ends_the_writing()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
        var writing = (await ExecuteAsync(20_000)).WriteAsync(pipe.Writer, default).AsTask();
        await pipe.Reader.ReadAsync();
        await pipe.Reader.CompleteAsync();
        Assert.False(await writing);
    }

    [Fact]
    public async Task A_cancelled_writing_throws()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
        using var cancellation = new CancellationTokenSource();
        var writing = (await ExecuteAsync(20_000)).WriteAsync(pipe.Writer, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task Extensions_stand_last()
    {
        var response = await ExecuteAsync(0);
        response.Extensions = new Dictionary<string, object?>
        {
            ["revision"] = 5L,
            ["cost"] = new Dictionary<string, object?> { ["fields"] = 3 },
        };
        Assert.Equal("""{"data":{"items":[],"empty":[]},"extensions":{"revision":5,"cost":{"fields":3}}}""", Harness.Json(response));
        var refusal = new Response([new ResponseError("no", "NO")]) { Extensions = response.Extensions };
        Assert.Equal(
            """{"errors":[{"message":"no","extensions":{"code":"NO"}}],"extensions":{"revision":5,"cost":{"fields":3}}}""",
            Harness.Json(refusal));
    }

    [Fact]
    public async Task A_selection_of_which_nothing_is_left_is_an_empty_object()
    {
        var executor = Executor();
        Assert.Equal("""{"data":{}}""", await executor.RunAsync("{ empty @skip(if: true) }"));
        Assert.Equal("""{"data":{"items":[{},{}]}}""", await executor.RunAsync("{ items(first: 2) { id @skip(if: true) } }"));
    }

    private static async Task<bool> WriteAsync(Response response, Pipe pipe)
    {
        var complete = await response.WriteAsync(pipe.Writer, CancellationToken.None);
        await pipe.Writer.CompleteAsync();
        return complete;
    }

    private static async Task<Response> ExecuteAsync(int first) => await Executor().ExecuteAsync(
        new OperationRequest(Document, null, new Dictionary<string, object?> { ["first"] = first }), null, null, Harness.NoBudget);

    private static Executor Executor()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query")
            .Field("items", batch =>
            {
                var first = batch.Arguments.GetInt("first")!.Value;
                return new ListColumn([0, first], new ObjectColumn<int>([.. Enumerable.Range(0, first)]));
            })
            .Field("empty", _ => new ListColumn([0, 0], new IntColumn([])));
        bindings.Object<int>("Item")
            .Field("id", batch => new IdColumn(Array.ConvertAll(batch.SourceMemory.ToArray(), id => (long)id)))
            .Field("text", batch => new WrittenColumn<string, int>(
                "项目 ", batch.SourceMemory, static (output, text, id) => output.WriteText(text + id)))
            .Field("nested", batch => new ListColumn(
                [.. Enumerable.Range(0, batch.Count + 1)],
                new ListColumn([.. Enumerable.Range(0, batch.Count + 1)], new IntColumn(batch.SourceMemory.ToArray()))))
            .Field("below", batch =>
            {
                var column = new ObjectColumn<int>(batch.SourceMemory);
                column.SetNull(0);
                return column;
            });
        return Harness.Executor(
            "type Query { items(first: Int!): [Item!]! empty: [Int]! } "
            + "type Item { id: ID! text: String! nested: [[Int!]!]! below: Item }",
            bindings);
    }
}
