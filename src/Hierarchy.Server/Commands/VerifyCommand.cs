using Hierarchy.Server.Configurations;
using Hierarchy.Sqlite;

namespace Hierarchy.Server.Commands;

/// <summary><c>verify</c>: looks whether the store is whole and names what is not.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var findings = await VerifyAsync(OptionsReader.Read(settings), cancellationToken);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{finding.Code}\t{finding.Message}");
        }

        await Console.Out.WriteLineAsync(findings.Count == 0 ? "The store is whole." : $"{findings.Count} finding(s).");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task<IReadOnlyList<Finding>> VerifyAsync(HierarchyOptions options, CancellationToken cancellationToken)
    {
        // What the store would check when it is opened is checked below, where every finding is told and not only the first.
        var store = new SqliteOptions { Path = options.EmbeddedPath, Create = false, VerifyOnOpenUpTo = 0 };
        try
        {
            await using var journal = await SqliteJournals.OpenAsync(store, TimeProvider.System, cancellationToken);
            return await journal.VerifyAsync(cancellationToken);
        }
        catch (StoreRefusedException damaged) when (damaged.Code == "STORE_DAMAGED")
        {
            return [new Finding(damaged.Code, damaged.Message)];
        }
    }
}
