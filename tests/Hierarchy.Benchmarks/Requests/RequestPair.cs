using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Hierarchy.Api;
using Hierarchy.Benchmarks.StockModels;

namespace Hierarchy.Benchmarks.Requests;

/// <summary>
/// One question, answered by this project and by graphql-dotnet's own executor, each from the text to the bytes of the response.
/// </summary>
internal sealed class RequestPair(HierarchyApi api, ISchema stock, BenchmarkRequest request) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _ours = new(1 << 20);
    private readonly MemoryStream _theirs = new(1 << 20);
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly GraphQLDocument _document = Parser.Parse(request.Request.Document);
    private readonly Inputs _variables = request.Request.Variables is { } variables
        ? new Inputs(new Dictionary<string, object?>(variables))
        : Inputs.Empty;

    public BenchmarkRequest Request => request;

    /// <summary>Length of our response.</summary>
    public int ResponseBytes => _ours.WrittenCount;

    /// <summary>Both sides of every question, over one graph.</summary>
    public static async Task<IReadOnlyList<RequestPair>> AllAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var api = new HierarchyApi(store);
        var session = await store.OpenAsync(ReadOptions.Latest, cancellationToken);
        var stock = StockSchema.Build(await new StockGraphReader(session, cancellationToken).ReadAsync());
        return [.. BenchmarkRequest.All.Select(request => new RequestPair(api, stock, request))];
    }

    public async ValueTask OursAsync()
    {
        _ours.ResetWrittenCount();
        var response = await api.ExecuteAsync(request.Request, minRevision: null, CancellationToken.None);
        response.Write(_ours);
    }

    /// <summary>The document is parsed and validated beforehand, as with graphql-dotnet's document cache.</summary>
    public async ValueTask TheirsAsync()
    {
        _theirs.SetLength(0);
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = stock,
            Query = request.Request.Document,
            Document = _document,
            ValidationRules = [],
            Variables = _variables,
        });
        await _serializer.WriteAsync(_theirs, result);
    }

    /// <summary>Both must say the same, or nothing is compared.</summary>
    /// <exception cref="InvalidOperationException">They differ, or there is an error.</exception>
    public async Task CheckAsync()
    {
        await OursAsync();
        await TheirsAsync();
        var ours = JsonNode.Parse(_ours.WrittenSpan)!;
        var theirs = JsonNode.Parse(_theirs.GetBuffer().AsSpan(0, (int)_theirs.Length))!;
        if (ours["errors"] is not null || ours["data"] is null || !JsonNode.DeepEquals(ours["data"], theirs["data"]))
        {
            throw new InvalidOperationException(
                $"{request.Name}: the answers differ.\n{Shorten(ours)}\n{Shorten(theirs)}");
        }
    }

    public void Dispose() => _theirs.Dispose();

    private static string Shorten(JsonNode node)
    {
        var text = node.ToJsonString(JsonSerializerOptions.Default);
        return text[..Math.Min(2_000, text.Length)];
    }
}
