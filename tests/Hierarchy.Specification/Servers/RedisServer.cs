using System.Globalization;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Xunit;

namespace Hierarchy.Specification.Servers;

/// <summary>
/// A real Redis for tests: the one that <c>HIERARCHY_TEST_REDIS</c> names, else <c>redis-server</c> from the PATH on a free port of this
/// machine, else one in Docker; with none of these the test is skipped and says so. What was started ends with the test process, however
/// that ends.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Variable = "HIERARCHY_TEST_REDIS";
    private readonly RedisProcess? _process;
    private readonly IContainer? _container;

    private RedisServer(string configuration, RedisProcess? process, IContainer? container)
    {
        Configuration = configuration;
        _process = process;
        _container = container;
    }

    /// <summary>Where it is, as <c>Hierarchy:Redis:Configuration</c> says it.</summary>
    public string Configuration { get; }

    /// <summary>The process, for tests that hurt it.</summary>
    public RedisProcess Process => _process ?? throw new InvalidOperationException("Only a process of the test's own can be hurt.");

    /// <summary>Any Redis that answers.</summary>
    /// <exception cref="SkipException">There is none on this machine.</exception>
    public static async Task<RedisServer> ObtainAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configuration)
        {
            return new RedisServer(configuration, null, null);
        }

        return RedisProcess.Program is null ? await StartContainerAsync() : await StartAsync();
    }

    /// <summary>A Redis of the test's own, which it may kill, freeze and fill.</summary>
    /// <param name="settings">What it is told on the command line, as <c>--maxmemory 2mb</c>.</param>
    /// <exception cref="SkipException">There is no <c>redis-server</c> on the PATH.</exception>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        Skip.If(RedisProcess.Program is null, "There is no redis-server on the PATH that this test could kill, freeze and fill.");
        var process = await RedisProcess.StartAsync(settings);
        return new RedisServer(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{process.Port}"), process, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (_container is not null)
        {
            await _container.DisposeAsync();
        }
    }

    private static async Task<RedisServer> StartContainerAsync()
    {
        const int port = 6379;
        try
        {
            var container = new ContainerBuilder("redis:7-alpine")
                .WithPortBinding(port, assignRandomHostPort: true)
                .WithWaitStrategy(Wait.ForUnixContainer().UntilCommandIsCompleted("redis-cli", "ping"))
                .Build();
            await container.StartAsync();
            var address = string.Create(CultureInfo.InvariantCulture, $"{container.Hostname}:{container.GetMappedPublicPort(port)}");
            return new RedisServer(address, null, container);
        }
        catch (Exception noDocker)
        {
            throw new SkipException(
                $"No Redis: {Variable} is not set, no redis-server is on the PATH, and Docker says '{noDocker.Message}'", noDocker);
        }
    }
}
