using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Operations;

/// <summary>Many requests at a time are answered as each alone: nothing is shared between them but the graph.</summary>
public abstract class ConcurrencySpec(IApiServers servers) : ApiSpec(servers)
{
    private const int Rounds = 8;

    [SkippableFact]
    public async Task Requests_side_by_side_are_answered_as_one_after_another()
    {
        var server = await ServeAsync("rules");
        var id = await server.IdOfUnitAsync("R");
        var requests = new (string Operation, object Variables)[]
        {
            ("Chart", new { code = "R" }),
            ("Subtree", new { code = "R", maxDepth = 2 }),
            ("Breadcrumbs", new { ids = new[] { id, "nobody" } }),
            ("UnitPeople", new { id, first = 3 }),
            ("UnitOffices", new { id }),
            ("MatrixProfile", new { key = "law" }),
            ("Subtree", new { code = "R", first = -1 }),
        };
        var alone = new List<string>();
        foreach (var (operation, variables) in requests)
        {
            alone.Add((await server.AskAsync(SpecificationFiles.Operation(operation), variables)).Text);
        }

        var together = await Task.WhenAll(Enumerable.Repeat(requests, Rounds).SelectMany(round => round)
            .Select(request => server.AskAsync(SpecificationFiles.Operation(request.Operation), request.Variables)));

        Assert.Equal(Enumerable.Repeat(alone, Rounds).SelectMany(round => round), together.Select(answer => answer.Text));
    }
}
