using Hierarchy.Packs;
using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Imports;

/// <summary>What a pack would do where there is no store yet, found out without making one.</summary>
internal static class FirstImport
{
    /// <exception cref="PackUnreadableException">The folder is not there or cannot be read.</exception>
    /// <exception cref="PackRefusedException">The pack has errors.</exception>
    public static async Task<PackSummary> PreviewAsync(
        HierarchyOptions options, string folder, IProgress<PackProgress>? progress, TimeProvider time, CancellationToken cancellationToken)
    {
        var pack = await PackFolder.ReadAsync(folder, progress, cancellationToken);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, options.TimeZone).DateTime);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, new PackPlanOptions { Today = today, At = now }, progress);
        return plan.Report.IsClean ? plan.Summary : throw new PackRefusedException(plan.Report);
    }
}
