using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hierarchy.Server.Tests.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Documents;

/// <summary>What a reader pastes from the README answers as it is printed there.</summary>
[Collection(EmbeddedGroup.Name)]
public sealed partial class ReadmeTests(EmbeddedServers servers)
{
    [Fact]
    public async Task The_query_of_the_README_has_the_answer_that_stands_below_it()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var server = await servers.ServeAsync("fengze");
        using var body = new StringContent(Body().Match(readme).Groups["body"].Value);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await server.Client.PostAsync("/graphql", body);

        var printed = JsonNode.Parse(Answer().Match(readme).Groups["answer"].Value);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(printed!.ToJsonString(), answer!.ToJsonString());
    }

    [GeneratedRegex(
        @"curl -s http://localhost:5000/graphql [^']*'content-type: application/json' -d '(?<body>[^']*)'",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"```json\n(?<answer>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Answer();
}
