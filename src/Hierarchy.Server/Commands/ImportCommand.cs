using Hierarchy.Packs;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Spectre.Console;

namespace Hierarchy.Server.Commands;

/// <summary><c>import DIR</c>: loads a pack into the store, with progress on a terminal and a table of what changed.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string[] settings, string folder, bool dryRun, bool prune, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        PackSummary? summary = null;
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async console =>
            {
                var task = console.AddTask("Reading");
                summary = await ImportAsync(options, folder, new ImportOptions(dryRun, prune), new TaskProgress(task), cancellationToken);
                task.Description = "Done";
                task.Value = task.MaxValue;
            });
        SummaryTable.Write(AnsiConsole.Console, summary!, dryRun);
        return ExitCodes.Done;
    }

    private static async Task<PackSummary> ImportAsync(
        HierarchyOptions options, string folder, ImportOptions import, TaskProgress progress, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        using var loggers = CommandLogging.Create();
        try
        {
            await using var deployment = await Deployment.OpenAsync(
                options, create: !import.DryRun, time, loggers.CreateLogger<Deployment>(), cancellationToken);
            return await PackImport.RunAsync(deployment, folder, import, progress, time, cancellationToken);
        }
        catch (StoreRefusedException missing) when (import.DryRun && missing.Code == "STORE_MISSING")
        {
            return await FirstImport.PreviewAsync(options, folder, progress, time, cancellationToken);
        }
    }

    private sealed class TaskProgress(ProgressTask task) : IProgress<PackProgress>
    {
        public void Report(PackProgress value)
        {
            task.MaxValue = Math.Max(1, value.BytesTotal);
            task.Value = value.BytesRead;
            task.Description = value.BytesRead < value.BytesTotal ? $"Reading {Markup.Escape(value.File)}" : "Checking and storing";
        }
    }
}
