using System.Net;
using Xunit;

namespace Hierarchy.Server.Tests.Serving;

[Collection(EmbeddedGroup.Name)]
public sealed class ReadinessTests(EmbeddedServers servers)
{
    [Fact]
    public async Task Until_its_store_is_loaded_the_server_lives_and_says_that_it_is_not_ready()
    {
        var early = (await servers.StartAsync("fengze")).Early;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (early.Live, early.Ready));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.Answer.Status);
        Assert.Equal(["STORE_UNAVAILABLE"], early.Answer.Codes);
    }
}
