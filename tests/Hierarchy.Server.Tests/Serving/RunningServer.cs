using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Hierarchy.Specification.Api.Serving;
using Hierarchy.Specification.Recordings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hierarchy.Server.Tests.Serving;

/// <summary>The real server on a port of its own, with a store in a temporary folder that goes when the server stops.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WebApplication _application;
    private readonly DirectoryInfo _data;
    private readonly HttpClient _client;

    private RunningServer(WebApplication application, DirectoryInfo data, HttpClient client, QuestionLog questions)
    {
        _application = application;
        _data = data;
        _client = client;
        Api = new ApiServer(client, questions);
    }

    public ApiServer Api { get; }

    /// <summary>What the server said when it listened and had not loaded the pack.</summary>
    public EarlyAnswers Early => _application.Services.GetRequiredService<EarlyAsker>().Answers!;

    private Deployment Deployment => _application.Services.GetRequiredService<StoreHolder>().Deployment!;

    /// <summary>Starts a server on a day that does not pass, and waits until the pack, by name or folder, is loaded.</summary>
    public static Task<RunningServer> StartAsync(string seed, params IReadOnlyList<string> more) => StartAsync(seed, new FixedDay(), more);

    /// <summary>The same with a clock.</summary>
    public static async Task<RunningServer> StartAsync(string seed, TimeProvider time, IReadOnlyList<string> more)
    {
        var data = Directory.CreateTempSubdirectory("hierarchy-server-");
        var questions = new QuestionLog();
        string[] settings =
        [
            "--urls=http://127.0.0.1:0",
            $"--Hierarchy:Embedded:Path={data.FullName}",
            $"--Hierarchy:Seed={seed}",
            "--Logging:LogLevel:Default=Warning",
            // On a machine that has much else to do a wait is no failure.
            "--Hierarchy:Limits:RevisionSeconds=60",
            "--Hierarchy:Limits:Seconds=180",
            .. more,
        ];
        var application = HierarchyHost.Build(settings, services => services
            .AddSingleton<StoreDecorator>(store => new RecordingGraphStore(store, questions))
            .AddSingleton(time)
            .AddSingleton<EarlyAsker>()
            .AddHostedService(services => services.GetRequiredService<EarlyAsker>()));
        var client = new HttpClient();
        var server = new RunningServer(application, data, client, questions);
        try
        {
            await application.StartAsync();
            client.BaseAddress = new Uri(application.Urls.First());
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Imports a pack into the store, as a writer inside this server, and answers the revision that it can be read at.</summary>
    public async Task<long> ImportAsync(string folder)
    {
        await PackImport.RunAsync(
            Deployment, folder, new ImportOptions(), progress: null, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        return Deployment.Engine.State.Revision.Number;
    }

    /// <summary>Commits a change, as a writer inside this server, and answers the revision that it made.</summary>
    /// <param name="plan">Makes the change set, standing on the revision that it is given.</param>
    public async Task<Revision> CommitAsync(Func<Revision, ChangeSet> plan)
    {
        var receipt = await Deployment.Engine.CommitAsync(
            (session, _) => new(plan(session.Revision)), replan: false, readableWithin: null, CancellationToken.None);
        return receipt!.Value.Revision;
    }

    /// <summary>The whole graph, as this server knows it.</summary>
    public async Task<GraphImage> ImageAsync()
        => await (await Deployment.Engine.OpenAsync(ReadOptions.Latest, CancellationToken.None)).ImageAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_application.Lifetime.ApplicationStopping);
        patience.CancelAfter(Patience);
        while (true)
        {
            using var response = await _client.GetAsync("/health/ready", patience.Token);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
