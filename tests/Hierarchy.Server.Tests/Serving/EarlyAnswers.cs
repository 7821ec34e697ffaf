using System.Net;
using Hierarchy.Specification.Api.Serving;
using Hierarchy.Specification.Recordings;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>What a server says before its seed is loaded.</summary>
/// <param name="Live">The status of <c>/health/live</c>.</param>
/// <param name="Ready">The status of <c>/health/ready</c>.</param>
/// <param name="Answer">The answer to a question.</param>
internal sealed record EarlyAnswers(HttpStatusCode Live, HttpStatusCode Ready, ApiAnswer Answer)
{
    public static async Task<EarlyAnswers> AskAsync(HttpClient client)
    {
        using var ready = await client.GetAsync("/health/ready");
        using var live = await client.GetAsync("/health/live");
        return new EarlyAnswers(live.StatusCode, ready.StatusCode, await new ApiServer(client, new QuestionLog()).AskAsync("{ revision }"));
    }
}
