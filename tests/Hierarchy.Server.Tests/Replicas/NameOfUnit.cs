using System.Globalization;
using System.Net.Http.Json;
using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>Asks a server what the unit is called that an <see cref="EditedPack"/> renames.</summary>
internal static class NameOfUnit
{
    private const string Path = "orgUnit.name";
    private static readonly object Request = new { query = $$"""{ orgUnit(code: "{{EditedPack.Code}}") { name } }""" };

    /// <summary>Now, whatever the server knows.</summary>
    public static async Task<(string? Name, ApiAnswer Answer)> ReadAsync(RunningServer server)
    {
        using var response = await server.Api.Client.PostAsJsonAsync("/graphql", Request);
        var answer = await ApiAnswer.ReadAsync(response);
        Assert.Empty(answer.Codes);
        return (answer.Value(Path), answer);
    }

    /// <summary>
    /// At this revision or a newer one. A server that is not there yet may say so, and is asked again; it must not answer from before.
    /// </summary>
    public static async Task<string?> ReadAtAsync(RunningServer server, long revision)
    {
        ApiAnswer? answer = null;
        await Eventually.HoldsAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(Request) };
            request.Headers.Add("Hierarchy-Min-Revision", revision.ToString(CultureInfo.InvariantCulture));
            using var response = await server.Api.Client.SendAsync(request);
            answer = await ApiAnswer.ReadAsync(response);
            return !answer.Codes.SequenceEqual(["REVISION_NOT_REACHED"]);
        });
        Assert.Empty(answer!.Codes);
        return answer.Value(Path);
    }
}
