using Hierarchy.Server.Commands;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Imports;
using Hierarchy.Server.Seeds;

namespace Hierarchy.Server.Hosting;

/// <summary>
/// Opens the store, loads the seed into an empty one and says that the server is ready. What is refused ends the process.
/// </summary>
internal sealed class StoreStart(
    HierarchyOptions options,
    StoreHolder stores,
    Readiness readiness,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<StoreStart> logger) : BackgroundService
{
    /// <summary>The exit code of the process: not 0 when the start was refused.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A stop before the host has started would fail the start itself, and its exit code would win over this one.
            await StartedAsync(stoppingToken);
            readiness.Report("opening the store");
            var deployment = await Deployment.OpenAsync(options, create: true, time, logger, stoppingToken);
            stores.Hold(deployment);
            if (deployment.Engine.State.Revision == Revision.Zero && options.Seed is { } seed)
            {
                await LoadAsync(seed, deployment, stoppingToken);
            }

            readiness.Complete();
            logger.LogInformation(
                "Ready at revision {Revision} of {Day:yyyy-MM-dd}", deployment.Engine.State.Revision, deployment.Engine.State.Day);
        }
        catch (RefusalException refusal)
        {
            logger.LogCritical("{Problem}", refusal.Message);
            End(ExitCodes.Of(refusal));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("Stopped before the store was ready");
        }
        catch (Exception exception)
        {
            // A process that cannot answer must not look as if it had ended well.
            logger.LogCritical(exception, "The store could not be opened");
            End(ExitCodes.StoreUnavailable);
        }
    }

    private void End(int exitCode)
    {
        ExitCode = exitCode;
        lifetime.StopApplication();
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task LoadAsync(string seed, Deployment deployment, CancellationToken cancellationToken)
    {
        var folder = SeedFolders.Find(seed)
            ?? throw new ConfigurationRefusedException(
                "Hierarchy:Seed", $"'{seed}' is neither a pack that comes with the program nor a folder with a pack.");
        // Clients read this: the pack's name, never where it lies.
        readiness.Report($"loading the pack '{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}'");
        logger.LogInformation("The store is empty: loading the pack '{Seed}' from {Folder}", seed, folder);
        using var progress = new TickingProgress(line => logger.LogInformation("{Progress}", line), time);
        var summary = await PackImport.RunAsync(deployment, folder, new ImportOptions(), progress, time, logger, cancellationToken);
        logger.LogInformation("Loaded '{Seed}': {Summary}", seed, SummaryLine.Of(summary));
    }
}
