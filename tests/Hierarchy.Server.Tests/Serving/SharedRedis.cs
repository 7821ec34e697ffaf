using Hierarchy.Specification.Servers;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>One Redis for a group of tests, obtained when the first of them needs it.</summary>
internal sealed class SharedRedis
{
    private readonly Lazy<Task<RedisServer>> _server = new(RedisServer.ObtainAsync);

    /// <summary>A namespace that nothing has used, on a Redis that others may use too.</summary>
    public static string NewNamespace() => $"test-{Guid.NewGuid():N}";

    /// <summary>What a server is told so that it joins those of the same namespace.</summary>
    /// <exception cref="Xunit.SkipException">There is no Redis on this machine.</exception>
    public async Task<IReadOnlyList<string>> SettingsAsync(string @namespace) =>
    [
        $"--Hierarchy:Redis:Configuration={(await _server.Value).Configuration}",
        $"--Hierarchy:Redis:Namespace={@namespace}",
    ];

    public async Task StopAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
