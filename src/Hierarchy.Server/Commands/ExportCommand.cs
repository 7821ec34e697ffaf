using System.Globalization;
using Hierarchy.Packs;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Spectre.Console;

namespace Hierarchy.Server.Commands;

/// <summary><c>export DIR</c>: writes everything in the store as a pack, and says how many rows each file has.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(string[] settings, string folder, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        using var loggers = CommandLogging.Create();
        await using var deployment = await Deployment.OpenAsync(
            options, create: false, TimeProvider.System, loggers.CreateLogger<Deployment>(), cancellationToken);
        var session = await deployment.Engine.OpenAsync(ReadOptions.Latest, cancellationToken);
        var export = await PackExporter.ExportAsync(await session.ImageAsync(cancellationToken), folder, session.Day, cancellationToken);
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn(new TableColumn("rows").RightAligned());
        foreach (var file in export.Files)
        {
            table.AddRow(file.Name, file.Rows.ToString("N0", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        if (!export.Report.IsClean)
        {
            await Console.Error.WriteAsync(PackReportText.ErrorsOf(export.Report));
            await Console.Error.WriteLineAsync(
                "The pack was written and holds everything; an import will ask to mend what is named above.");
        }

        return ExitCodes.Done;
    }
}
