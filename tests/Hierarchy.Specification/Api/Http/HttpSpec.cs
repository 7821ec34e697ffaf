using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Http;

/// <summary>
/// The basics of GraphQL over HTTP: what is refused with which status, and that every refusal is typed and tells nothing of the inside.
/// </summary>
public abstract class HttpSpec(IApiServers servers) : ApiSpec(servers)
{
    [SkippableTheory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var response = await SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [SkippableTheory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task A_body_of_another_type_is_unsupported(string? contentType)
        => await AssertRefusedAsync(
            """{"query":"{ revision }"}"""u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "BAD_REQUEST", contentType);

    [SkippableTheory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{]")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"query\":\"{ revision }\"}]")]
    [InlineData("\"{ revision }\"")]
    [InlineData("{}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{ revision }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ revision }\",\"variables\":\"x\"}")]
    [InlineData("{\"query\":\"{ revision }\",\"operationName\":1}")]
    [InlineData("{\"query\":\"{ revision }\",\"extensions\":1}")]
    [InlineData("{\"query\":\"{ revision }\"} trailing")]
    public async Task A_body_of_another_shape_is_a_bad_request(string body)
        => await AssertRefusedAsync(Encoding.UTF8.GetBytes(body), HttpStatusCode.BadRequest, "BAD_REQUEST");

    [SkippableFact]
    public async Task A_body_that_is_not_unicode_is_a_bad_request()
    {
        await AssertRefusedAsync([.. "{\"query\":\"{ revision } # "u8, 0xB7, 0xE1, .. "\"}"u8], HttpStatusCode.BadRequest, "BAD_REQUEST");
        await AssertRefusedAsync("""{"query":"{ revision } #\ud842"}"""u8.ToArray(), HttpStatusCode.BadRequest, "BAD_REQUEST");
        await AssertRefusedAsync(
            """{"query":"{ revision }","variables":{"a":"\udfb7"}}"""u8.ToArray(), HttpStatusCode.BadRequest, "BAD_REQUEST");
        await AssertRefusedAsync(
            """{"query":"{ revision }","variables":{"\ud842":1}}"""u8.ToArray(), HttpStatusCode.BadRequest, "BAD_REQUEST");
        await AssertRefusedAsync(
            """{"query":"{ revision }","operationName":"\ud842"}"""u8.ToArray(), HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [SkippableFact]
    public async Task A_body_nested_without_end_is_a_bad_request()
        => await AssertRefusedAsync(
            Encoding.UTF8.GetBytes("{\"query\":\"{ revision }\",\"variables\":{\"a\":" + new string('[', 100_000) + new string(']', 100_000)
                + "}}"),
            HttpStatusCode.BadRequest, "BAD_REQUEST");

    [SkippableFact]
    public async Task A_body_too_large_is_refused_before_it_is_read()
        => await AssertRefusedAsync(
            Encoding.UTF8.GetBytes("{\"query\":\"{ revision } #" + new string('x', 1_000_000) + "\"}"),
                HttpStatusCode.RequestEntityTooLarge, "BAD_REQUEST");

    [SkippableTheory]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("text/html, application/json", "application/json")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json")]
    [InlineData("*/*;q=0, application/json", "application/json")]
    [InlineData("application/*;q=0.5, application/graphql-response+json;q=0.4", "application/json")]
    public async Task The_answer_has_the_type_that_is_accepted(string accept, string contentType)
    {
        using var response = await PostAsync("""{"query":"{ revision }"}"""u8.ToArray(), accept: accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [SkippableTheory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json;charset=gbk")]
    public async Task An_answer_that_nobody_accepts_is_not_acceptable(string accept)
    {
        using var response = await PostAsync("""{"query":"{ revision }"}"""u8.ToArray(), accept: accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [SkippableTheory]
    [InlineData("{ revision", "GRAPHQL_PARSE_FAILED")]
    [InlineData("", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("{ nobody }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ orgUnit(code: 1) { id } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ orgUnit(code: \"R\") }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ orgUnit(code: \"R\") { subtree(kinds: [PLANET]) { totalCount } } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { revision } query B { revision }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("mutation { revision }", null)]
    [InlineData("query ($code: String!) { orgUnit(code: $code) { id } }", "BAD_USER_INPUT")]
    public async Task A_refused_document_is_400_for_the_new_type_and_200_for_the_old_one(string query, string? code)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query });
        foreach (var (accept, status) in new[] { ("application/graphql-response+json", HttpStatusCode.BadRequest),
            ("application/json", HttpStatusCode.OK) })
        {
            using var response = await PostAsync(body, accept: accept);
            var answer = await ApiAnswer.ReadAsync(response);
            Assert.Equal(status, response.StatusCode);
            Assert.False(answer.Body.ContainsKey("data"), answer.Text);
            Assert.True(code is null ? answer.Codes.Count > 0 : answer.Codes.All(given => given == code) && answer.Codes.Count > 0,
                answer.Text);
        }
    }

    [SkippableTheory]
    [InlineData("{\"first\":\"3\"}")]
    [InlineData("{\"first\":3.5}")]
    [InlineData("{\"first\":2147483648}")]
    [InlineData("{\"first\":true}")]
    [InlineData("{\"first\":[3]}")]
    [InlineData("{\"kinds\":[\"PLANET\"]}")]
    [InlineData("{\"kinds\":[null]}")]
    [InlineData("{\"where\":{\"nobody\":1}}")]
    [InlineData("{\"where\":{\"name\":\"x\"}}")]
    [InlineData("{\"where\":{\"name\":{\"in\":[null]}}}")]
    [InlineData("{\"code\":null}")]
    [InlineData("{\"code\":7}")]
    public async Task A_variable_of_another_type_is_refused(string variables)
    {
        const string Query = """
            query ($code: String! = "R", $first: Int, $kinds: [OrgUnitKind!], $where: PersonFilterInput) {
              orgUnit(code: $code) { subtree(first: $first, kinds: $kinds) { totalCount } residents(where: $where) { totalCount } }
            }
            """;
        var server = await ServeAsync("rules");
        var answer = await server.AskAsync(Query, JsonNode.Parse(variables));

        Assert.Equal(["BAD_USER_INPUT"], answer.Codes);
        Assert.Null(answer.Data);
    }

    [SkippableFact]
    public async Task Every_answer_names_its_revision_and_the_query_tells_the_same()
    {
        var answer = await (await ServeAsync("rules")).ReadAsync("""{ revision orgUnit(code: "nobody") { id } }""");

        Assert.Equal((1, 1), (answer.Revision, answer.Number("revision")));
    }

    [SkippableFact]
    public async Task Health_says_live_and_ready()
    {
        var client = (await ServeAsync("rules")).Client;
        using var live = await client.GetAsync("/health/live");
        using var ready = await client.GetAsync("/health/ready");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
    }

    [SkippableFact]
    public async Task The_server_does_not_say_what_it_is_made_of()
    {
        using var response = await PostAsync("""{"query":"{ revision }"}"""u8.ToArray());

        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    private async Task AssertRefusedAsync(byte[] body, HttpStatusCode status, string code, string? contentType = "application/json")
    {
        using var response = await PostAsync(body, contentType);
        var answer = await ApiAnswer.ReadAsync(response);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal([code], answer.Codes);
        Assert.False(answer.Body.ContainsKey("data"), answer.Text);
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? contentType = "application/json", string? accept = null)
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        => await (await ServeAsync("rules")).Client.SendAsync(request);
}
