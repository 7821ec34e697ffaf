using System.Net.Http.Json;
using Hierarchy.Specification.Recordings;
using Xunit;

namespace Hierarchy.Specification.Api.Serving;

/// <summary>A server under test with one pack in it, and what its engine was asked by the last request.</summary>
public sealed class ApiServer(HttpClient client, QuestionLog questions)
{
    /// <summary>Speaks to the server; its base address is the server's.</summary>
    public HttpClient Client => client;

    /// <summary>What the engine was asked by the last request sent through this object.</summary>
    public QuestionLog Questions => questions;

    /// <summary>Sends a request and takes the answer as it is.</summary>
    public async Task<ApiAnswer> AskAsync(string query, object? variables = null, string? operationName = null)
    {
        questions.Clear();
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables, operationName });
        return await ApiAnswer.ReadAsync(response);
    }

    /// <summary>Sends a request that must succeed without an error.</summary>
    public async Task<ApiAnswer> ReadAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer.Errors.Count == 0, $"{query}\n{answer.Text}");
        return answer;
    }

    /// <summary>Sends a request that must fail with exactly one error, of this code.</summary>
    public async Task<ApiAnswer> RefuseAsync(string code, string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer.Codes.SequenceEqual([code]), $"{code} expected\n{query}\n{answer.Text}");
        return answer;
    }

    /// <summary>Runs a standard operation, which must succeed.</summary>
    public Task<ApiAnswer> RunAsync(string operation, object variables) => ReadAsync(SpecificationFiles.Operation(operation), variables);

    /// <summary>The global id of the unit that a code finds.</summary>
    public async Task<string> IdOfUnitAsync(string code)
        => (await ReadAsync("query ($code: String!) { orgUnit(code: $code) { id } }", new { code })).Value("orgUnit.id")!;
}
