using Hierarchy.Packs;
using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Imports;

/// <summary>Loads a pack into a deployment: all of it or nothing.</summary>
internal static class PackImport
{
    /// <summary>
    /// Reads, checks and commits a pack, and waits until the engine answers from it: for a large one longer than a client's request would.
    /// </summary>
    /// <returns>What was created, changed, ended and left as it was.</returns>
    /// <exception cref="PackUnreadableException">The folder is not there or cannot be read.</exception>
    /// <exception cref="PackRefusedException">The pack has errors.</exception>
    /// <exception cref="CommitConflictException">Others changed the same nodes meanwhile, several times in a row.</exception>
    public static async Task<PackSummary> RunAsync(
        Deployment deployment,
        string folder,
        ImportOptions options,
        IProgress<PackProgress>? progress,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var result = await CommitAsync(deployment, folder, options, progress, time, logger, cancellationToken);
        if (result.Revision is { } revision)
        {
            await deployment.Engine.WaitForAsync(revision, Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return result.Summary;
    }

    /// <summary>
    /// Reads, checks and commits a pack. Whoever is given a result has it for good, whatever becomes of the store or of the caller then.
    /// </summary>
    /// <exception cref="PackUnreadableException">The folder is not there or cannot be read.</exception>
    /// <exception cref="PackRefusedException">The pack has errors.</exception>
    /// <exception cref="CommitConflictException">Others changed the same nodes meanwhile, several times in a row.</exception>
    /// <exception cref="OperationCanceledException">It was given up before it took effect.</exception>
    public static async Task<ImportResult> CommitAsync(
        Deployment deployment,
        string folder,
        ImportOptions options,
        IProgress<PackProgress>? progress,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var pack = await PackFolder.ReadAsync(folder, progress, cancellationToken);
        PackSummary? summary = null;
        var receipt = await deployment.Engine.CommitAsync(PlanAsync, replan: true, readableWithin: null, cancellationToken);
        return new ImportResult(summary!, receipt?.Revision);

        async ValueTask<ChangeSet?> PlanAsync(IGraphSession session, CancellationToken cancellation)
        {
            var image = await session.ImageAsync(cancellation);
            var today = await DayOfUnfinishedAsync(image.Revision, cancellation) ?? session.Day;
            var planned = new PackPlanOptions { Today = today, At = time.GetUtcNow(), Prune = options.Prune };
            var plan = PackPlanner.Plan(pack, image, planned, progress);
            summary = plan.Report.IsClean ? plan.Summary : throw new PackRefusedException(plan.Report);
            if (options.DryRun || plan.ChangeSet is not { Facts.Count: > 0 } changes)
            {
                return null;
            }

            if (progress is null)
            {
                return changes;
            }

            progress.Report(new PackProgress(PackPhase.Committing, Done: 0, changes.Facts.Count));
            return changes with { Progress = new CommitProgress(progress, changes.Facts.Count) };
        }

        // Begun before midnight and broken off, it goes on after midnight as the import that it was, and does not begin anew.
        async ValueTask<DateOnly?> DayOfUnfinishedAsync(Revision revision, CancellationToken cancellation)
        {
            if (options.DryRun
                || deployment.Journal is not IResumable journal
                || await journal.FindUnfinishedAsync(cancellation) is not { } unfinished
                || unfinished.Mutation != PackPlanner.MutationOf(pack, revision, unfinished.Today, options.Prune))
            {
                return null;
            }

            logger.LogInformation("This pack was begun on {Day:yyyy-MM-dd} and broken off: it goes on where it ended", unfinished.Today);
            return unfinished.Today;
        }
    }
}
