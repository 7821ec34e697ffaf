using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// Gives the specification of journals one with Redis beside it: a server for the class, a connection for each time that it is opened.
/// </summary>
public sealed class RedisJournals : IAsyncLifetime
{
    private readonly List<RedisConnection> _opened = [];
    private RedisServer? _server;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The server is started by the first test: a fixture could not skip them.</summary>
    public async Task<IJournal> OpenAsync(IJournal journal)
    {
        _server ??= await RedisServer.ObtainAsync();
        var redis = await Redises.ConnectAsync(Redises.Options(_server.Configuration) with { ProbeEvery = TimeSpan.FromSeconds(2) });
        _opened.Add(redis);
        return redis.Announce(journal);
    }

    public async Task DisposeAsync()
    {
        foreach (var redis in _opened)
        {
            await redis.DisposeAsync();
        }

        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
