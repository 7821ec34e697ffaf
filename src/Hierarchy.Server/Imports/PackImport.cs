using Hierarchy.Packs;
using Hierarchy.Server.Hosting;

namespace Hierarchy.Server.Imports;

/// <summary>Loads a pack into a deployment: all of it or nothing.</summary>
internal static class PackImport
{
    private const int Attempts = 3;

    /// <summary>Reads, checks and commits a pack, and waits until the engine answers from it.</summary>
    /// <returns>What was created, changed, ended and left as it was.</returns>
    /// <exception cref="PackRefusedException">The pack has errors.</exception>
    /// <exception cref="CommitConflictException">Others changed the same nodes meanwhile, three times in a row.</exception>
    public static async Task<PackSummary> RunAsync(
        Deployment deployment,
        string folder,
        ImportOptions options,
        IProgress<PackProgress>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var pack = await ReadAsync(folder, progress, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var plan = await PlanAsync(deployment, pack, options, time, cancellationToken);
            if (options.DryRun || plan.ChangeSet is not { Facts.Count: > 0 } changeSet)
            {
                return plan.Summary;
            }

            try
            {
                var receipt = await deployment.Journal.CommitAsync(changeSet, cancellationToken);
                await deployment.Engine.WaitForAsync(receipt.Revision, cancellationToken);
                return plan.Summary;
            }
            catch (CommitConflictException) when (attempt < Attempts)
            {
                // Somebody else was quicker: plan again on what is there now.
            }
        }
    }

    private static async Task<Pack> ReadAsync(string folder, IProgress<PackProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await PackReader.ReadAsync(folder, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PackUnreadableException(folder, exception);
        }
    }

    private static async Task<PackPlan> PlanAsync(
        Deployment deployment, Pack pack, ImportOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = await deployment.Engine.OpenAsync(ReadOptions.Latest, cancellationToken);
        var image = await session.ImageAsync(cancellationToken);
        var plan = PackPlanner.Plan(pack, image, new PackPlanOptions
        {
            Today = session.Day,
            At = time.GetUtcNow(),
            Prune = options.Prune,
        });
        return plan.Report.IsClean ? plan : throw new PackRefusedException(plan.Report);
    }
}
