using System.Buffers;
using System.Text;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests;

/// <summary>Shortens the way from SDL, bindings and a document to the JSON of the response.</summary>
internal static class Harness
{
    /// <summary>For requests whose rows nobody counts.</summary>
    public static RowCharge NoBudget { get; } = static _ => { };

    public static Executor Executor(string sdl, SchemaBindings bindings, ExecutorOptions? options = null)
        => new(ExecutableSchema.Build(sdl, bindings), options);

    /// <summary>Prepares a request and executes it, unless it is refused.</summary>
    public static async ValueTask<Response> ExecuteAsync(
        this Executor executor,
        OperationRequest request,
        object? session,
        object? rootValue,
        RowCharge budget,
        CancellationToken cancellationToken = default)
    {
        var preparation = await executor.PrepareAsync(request, cancellationToken);
        return preparation.IsRefused
            ? preparation.Refusal
            : await executor.ExecuteAsync(preparation.Operation, session, rootValue, budget, cancellationToken);
    }

    public static async Task<string> RunAsync(
        this Executor executor,
        string document,
        Dictionary<string, object?>? variables = null,
        object? session = null,
        object? rootValue = null,
        CancellationToken cancellationToken = default)
        => Json(await executor.ExecuteAsync(
            new OperationRequest(document, null, variables), session, rootValue, NoBudget, cancellationToken));

    public static string Json(Response response)
    {
        var buffer = new ArrayBufferWriter<byte>();
        response.Write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static async Task<PreparedRefusal> RefuseAsync(
        this Executor executor, string document, Dictionary<string, object?>? variables = null)
    {
        var preparation = await executor.PrepareAsync(new OperationRequest(document, null, variables));
        Assert.True(preparation.IsRefused);
        Assert.False(preparation.Refusal.IsExecuted);
        return new PreparedRefusal(preparation.Refusal.Errors);
    }

    internal sealed record PreparedRefusal(IReadOnlyList<ResponseError> Errors)
    {
        public string Code => Assert.Single(Errors).Code;

        public string Message => Assert.Single(Errors).Message;
    }
}
