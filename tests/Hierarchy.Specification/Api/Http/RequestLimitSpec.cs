using System.Net;
using System.Net.Http.Headers;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Http;

/// <summary>
/// What one request may cost: how deep, wide and long its document is, how many rows it touches, how long it runs and waits. Beyond that it
/// is refused, with the limit.
/// </summary>
public abstract class RequestLimitSpec(IApiServers servers) : ApiSpec(servers)
{
    [SkippableFact]
    public async Task A_document_too_deep_too_wide_or_too_long_is_refused_with_the_limit()
    {
        await AssertLimitAsync("{ orgUnit(code: \"R\") " + string.Concat(Enumerable.Repeat("{ parent ", 40)) + "{ id }"
            + new string('}', 41), 32);
        await AssertLimitAsync("{ " + string.Join(' ', Enumerable.Range(0, 501).Select(index => $"a{index}: revision")) + " }", 500);
        await AssertLimitAsync("{ revision #" + new string('x', 70_000) + "\n}", 65_536);
        await AssertLimitAsync(new string('{', 5_000), 64);
        await AssertLimitAsync("{ orgUnit(code: " + new string('[', 5_000) + new string(']', 5_000) + ") { id } }", 64);
    }

    [SkippableFact]
    public async Task Fragments_do_not_hide_depth_or_width()
    {
        var bomb = string.Join('\n',
            Enumerable.Range(0, 30).Select(index => $"fragment F{index} on Query {{ ...F{index + 1} ...F{index + 1} }}"))
            + "\nfragment F30 on Query { revision }\n{ ...F0 }";
        await AssertLimitAsync(bomb, 500);
        var server = await ServeAsync("rules");
        var cycle = await server.AskAsync("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
        Assert.All(cycle.Codes, code => Assert.Contains(code, (string[])["GRAPHQL_VALIDATION_FAILED", "LIMIT_EXCEEDED"]));
        Assert.NotEmpty(cycle.Codes);
    }

    [SkippableFact]
    public async Task A_request_that_touches_too_many_rows_is_refused()
    {
        await using var lease = await ServeFolderAsync(SpecificationFiles.PackFolder("rules"), "--Hierarchy:Limits:Rows=1000");
        var small = await lease.Server.AskAsync("""{ orgUnit(code: "R") { subtree { nodes { code } } } }""");
        var large = await lease.Server.AskAsync(
            """{ orgUnit(code: "R") { subtree { nodes { parent { subtree { nodes { parent { subtree { totalCount } } } } } } } } }""");

        Assert.Empty(small.Codes);
        Assert.Equal(["ROW_BUDGET_EXCEEDED"], large.Codes.Distinct());
    }

    [SkippableFact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        await using var lease = await ServeFolderAsync(
            SpecificationFiles.PackFolder("rules"), "--Hierarchy:Limits:Rows=1000000000000", "--Hierarchy:Limits:Seconds=1");
        const string Levels = "subtree { nodes { parent { ";
        var answer = await lease.Server.AskAsync(
            "{ orgUnit(code: \"R\") { " + string.Concat(Enumerable.Repeat(Levels, 7)) + "code"
                + string.Concat(Enumerable.Repeat(" } } }", 7)) + " } }");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "REQUEST_TIMEOUT"), (answer.Status, Assert.Single(answer.Codes)));
        Assert.Equal(1, (await lease.Server.ReadAsync("{ revision }")).Number("revision"));
    }

    [SkippableTheory]
    [InlineData("0", HttpStatusCode.OK, null)]
    [InlineData("1", HttpStatusCode.OK, null)]
    [InlineData("-1", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("x", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("99999999999999999999", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    public async Task A_read_may_ask_for_a_revision_at_least(string minRevision, HttpStatusCode status, string? code)
        => await AssertRevisionAsync((await ServeAsync("rules")).Client, minRevision, status, code);

    [SkippableFact]
    public async Task A_read_of_a_revision_that_does_not_come_is_refused_when_the_server_has_waited_long_enough()
    {
        await using var lease = await ServeFolderAsync(SpecificationFiles.PackFolder("rules"), "--Hierarchy:Limits:RevisionSeconds=1");
        await AssertRevisionAsync(lease.Server.Client, "99999", HttpStatusCode.ServiceUnavailable, "REVISION_NOT_REACHED");
    }

    private async Task AssertLimitAsync(string query, int allowed)
    {
        var answer = await (await ServeAsync("rules")).AskAsync(query);
        Assert.True(answer.Codes is ["LIMIT_EXCEEDED"], answer.Text[..Math.Min(answer.Text.Length, 500)]);
        Assert.Equal(allowed, (int)answer.Errors[0]!["extensions"]!["allowed"]!);
    }

    private static async Task AssertRevisionAsync(HttpClient client, string minRevision, HttpStatusCode status, string? code)
    {
        using var content = new ByteArrayContent("""{"query":"{ revision }"}"""u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("Hierarchy-Min-Revision", minRevision);
        using var response = await client.SendAsync(request);
        var answer = await ApiAnswer.ReadAsync(response);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code is null ? [] : [code], answer.Codes);
    }
}
