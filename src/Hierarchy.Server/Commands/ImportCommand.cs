using Hierarchy.Packs;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Spectre.Console;

namespace Hierarchy.Server.Commands;

/// <summary><c>import DIR</c>: loads a pack into the store, and prints a table of what changed.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string[] settings, string folder, bool dryRun, bool prune, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        var import = new ImportOptions(dryRun, prune);
        var summary = await ProgressDisplay.ShowAsync(
            TimeProvider.System, progress => ImportAsync(options, folder, import, progress, cancellationToken));
        SummaryTable.Write(AnsiConsole.Console, summary, dryRun);
        return ExitCodes.Done;
    }

    private static async Task<PackSummary> ImportAsync(
        HierarchyOptions options,
        string folder,
        ImportOptions import,
        IProgress<PackProgress> progress,
        CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        using var loggers = CommandLogging.Create();
        var logger = loggers.CreateLogger<Deployment>();
        try
        {
            await using var deployment = await Deployment.OpenAsync(
                options, create: !import.DryRun, time, logger, cancellationToken);
            return await PackImport.RunAsync(deployment, folder, import, progress, time, logger, cancellationToken);
        }
        catch (StoreRefusedException missing) when (import.DryRun && missing.Code == "STORE_MISSING")
        {
            return await FirstImport.PreviewAsync(options, folder, progress, time, cancellationToken);
        }
    }
}
