using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>Tests on a Redis that works, with a namespace of their own.</summary>
public abstract class RedisTests : IAsyncLifetime
{
    private RedisServer? _server;

    private protected Town Town { get; } = new();

    private protected RedisOptions Options { get; private set; } = new();

    public async Task InitializeAsync()
    {
        _server = await RedisServer.ObtainAsync();
        Options = Redises.Options(_server.Configuration);
    }

    public async Task DisposeAsync() => await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
}
