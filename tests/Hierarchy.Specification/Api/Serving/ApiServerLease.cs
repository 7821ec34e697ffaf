namespace Hierarchy.Specification.Api.Serving;

/// <summary>A server that stops when its test is done with it.</summary>
public sealed class ApiServerLease(ApiServer server, Func<ValueTask> stop) : IAsyncDisposable
{
    public ApiServer Server => server;

    public ValueTask DisposeAsync() => stop();
}
