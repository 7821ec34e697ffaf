using Hierarchy.Server.Configurations;
using Hierarchy.Sqlite;

namespace Hierarchy.Server.Commands;

/// <summary><c>verify</c>: looks whether the store is whole and names what is not.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        await using var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = options.EmbeddedPath }, TimeProvider.System, cancellationToken);
        var findings = await journal.VerifyAsync(cancellationToken);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{finding.Code}\t{finding.Message}");
        }

        await Console.Out.WriteLineAsync(findings.Count == 0 ? "The store is whole." : $"{findings.Count} finding(s).");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
