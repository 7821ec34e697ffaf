using Hierarchy.Engine;
using Hierarchy.Redis;
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
        => readiness.IsReady && stores.Deployment is { } deployment
            ? Results.Ok(Describe(deployment.Engine.State, deployment.Redis))
            : Results.Json(new { status = "starting", step = readiness.Step }, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>Reads go on while the journal cannot be followed; how old they may be says <c>age</c>, in seconds.</summary>
    private static object Describe(GraphEngineState state, RedisState? redis) => new
    {
        status = state.Age is null ? "ready" : "ready, not following",
        revision = state.Revision.Number,
        day = state.Day,
        checkedAt = state.CheckedAt,
        age = (long?)state.Age?.TotalSeconds,
        redis = redis?.Condition.ToString(),
    };
}
