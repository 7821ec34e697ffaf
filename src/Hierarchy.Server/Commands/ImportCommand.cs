using System.Globalization;
using Hierarchy.Packs;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Spectre.Console;

namespace Hierarchy.Server.Commands;

/// <summary>
/// <c>import DIR</c>: loads a pack into the store, and prints a table of what changed. What is committed is done: nothing
/// that comes after it makes it a failure.
/// </summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string[] settings, string folder, bool dryRun, bool prune, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        var import = new ImportOptions(dryRun, prune);
        var result = await ProgressDisplay.ShowAsync(
            TimeProvider.System, progress => ImportAsync(options, folder, import, progress, cancellationToken));
        SummaryTable.Write(AnsiConsole.Console, result.Summary, dryRun);
        if (result.Revision is { } revision)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Committed as revision {revision.Number}."));
        }

        return ExitCodes.Done;
    }

    private static async Task<ImportResult> ImportAsync(
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
            return await PackImport.CommitAsync(deployment, folder, import, progress, time, logger, cancellationToken);
        }
        catch (StoreRefusedException missing) when (import.DryRun && missing.Code == "STORE_MISSING")
        {
            return new ImportResult(await FirstImport.PreviewAsync(options, folder, progress, time, cancellationToken), Revision: null);
        }
    }
}
