using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>
/// Asks the server when it listens and has not opened its store: it does that only when everybody who is told of the start is done.
/// </summary>
internal sealed class EarlyAsker(IServer server) : IHostedLifecycleService
{
    /// <summary>What it answered; null = it has not been asked.</summary>
    public EarlyAnswers? Answers { get; private set; }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        Answers = await EarlyAnswers.AskAsync(client);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
