using Hierarchy.Server.Configurations;
using Hierarchy.Server.Stores;

namespace Hierarchy.Server.Commands;

/// <summary>
/// <c>verify</c>: looks whether the store is whole and names what is not; with <c>--against</c> also whether another store holds the same.
/// </summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(string[] settings, string? against, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        using var loggers = CommandLogging.Create();
        var logger = loggers.CreateLogger(nameof(VerifyCommand));
        var findings = new List<Finding>(await VerifyAsync(options.Address(), logger, cancellationToken));
        if (against is not null && findings.Count == 0)
        {
            findings.AddRange(await CompareAsync(options.Address(), StoreAddressReader.Read(against, options), logger, cancellationToken));
        }

        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{finding.Code}\t{finding.Message}");
        }

        var good = against is null ? "The store is whole." : "Both stores are whole and equal, histories included.";
        await Console.Out.WriteLineAsync(findings.Count == 0 ? good : $"{findings.Count} finding(s).");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task<IReadOnlyList<Finding>> VerifyAsync(StoreAddress address, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await using var journal = await address.OpenToVerifyAsync(TimeProvider.System, logger, cancellationToken);
            return await journal.VerifyAsync(cancellationToken);
        }
        catch (StoreRefusedException damaged) when (damaged.Code == "STORE_DAMAGED")
        {
            return [new Finding(damaged.Code, damaged.Message)];
        }
    }

    private static async Task<IReadOnlyList<Finding>> CompareAsync(
        StoreAddress one, StoreAddress other, ILogger logger, CancellationToken cancellationToken)
    {
        var findings = await VerifyAsync(other, logger, cancellationToken);
        if (findings.Count > 0)
        {
            return [.. findings.Select(finding => finding with { Message = $"In the second store: {finding.Message}" })];
        }

        await using var left = await one.OpenToVerifyAsync(TimeProvider.System, logger, cancellationToken);
        await using var right = await other.OpenToVerifyAsync(TimeProvider.System, logger, cancellationToken);
        return await JournalComparison.CompareAsync(left, right, cancellationToken);
    }
}
