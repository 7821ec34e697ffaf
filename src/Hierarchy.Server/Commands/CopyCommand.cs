using System.Globalization;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Stores;

namespace Hierarchy.Server.Commands;

/// <summary>
/// <c>copy --from STORE --to STORE</c>: moves a whole deployment between stores, history included, and says whether both are equal.
/// </summary>
internal static class CopyCommand
{
    public static async Task<int> RunAsync(string[] settings, string from, string to, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        var (source, target) = (StoreAddressReader.Read(from, options), StoreAddressReader.Read(to, options));
        if (source == target)
        {
            throw new ConfigurationRefusedException("--to", "is the store that is copied.");
        }

        var time = TimeProvider.System;
        using var loggers = CommandLogging.Create();
        var logger = loggers.CreateLogger(nameof(CopyCommand));
        await using var read = await source.OpenAsync(create: false, time, logger, cancellationToken);
        await using var written = await target.OpenAsync(create: true, time, logger, cancellationToken);
        var progress = new LoggedCopy(logger, time);
        var revision = await JournalCopy.RunAsync(read, written, progress, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Copied up to revision {revision.Number}: {progress.Facts:N0} fact(s) from {source} to {target}."));

        var findings = await JournalComparison.CompareAsync(read, written, cancellationToken);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{finding.Code}\t{finding.Message}");
        }

        await Console.Out.WriteLineAsync(
            findings.Count == 0 ? "Both stores are equal, histories included." : $"{findings.Count} finding(s).");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
