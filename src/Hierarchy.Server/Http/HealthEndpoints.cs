using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Http;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it answers questions about the organization.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" }));
        routes.MapGet("/health/ready", Ready);
    }

    private static IResult Ready(Readiness readiness, StoreHolder stores)
        => readiness.IsReady && stores.Engine is { } engine
            ? Results.Ok(new { status = "ready", revision = engine.Revision.Number, day = engine.Day })
            : Results.Json(new { status = "starting", step = readiness.Step }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
