using System.Globalization;

namespace Hierarchy.Neo4j;

/// <summary>Whether what answers is a Neo4j that this program can use.</summary>
internal static class ServerCheck
{
    private const int OldestMajor = 5;
    private const int OldestMinor = 25;

    /// <exception cref="StoreRefusedException">It is too old, or no Neo4j.</exception>
    public static async Task CheckAsync(Attempts attempts, CancellationToken cancellationToken)
    {
        using var answer = await attempts.RunAsync(CypherStatements.Server, parameters: null, cancellationToken);
        foreach (var row in answer.Rows.EnumerateArray())
        {
            if (answer.Value(row, "name").ValueEquals("Neo4j Kernel"u8))
            {
                CheckVersion(StoredValues.Text(answer.Value(row, "version")));
                return;
            }
        }

        throw StoreErrors.Foreign("What answers there is not Neo4j.");
    }

    /// <summary>Tells what a server that never ends a statement costs: one whose client is gone would run on and hold its locks.</summary>
    public static async Task WarnAsync(Attempts attempts, Action<string> warn, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await attempts.RunAsync(CypherStatements.Settings, parameters: null, cancellationToken);
            if (answer.Count > 0 && answer.Value("value").ValueEquals("0s"u8))
            {
                warn("Neo4j never ends a statement by itself (db.transaction.timeout is 0): one whose client is gone runs on. "
                    + "Set it, for instance to 10m.");
            }
        }
        catch (CypherException exception) when (!exception.IsPassing)
        {
            warn("Neo4j does not let this user read its settings: make sure that db.transaction.timeout is set, for instance to 10m.");
        }
    }

    /// <summary>Versions are like 5.26.30, 5.27-aura or 2025.06.1.</summary>
    private static void CheckVersion(string version)
    {
        var parts = version.Split('.', '-');
        if (parts.Length < 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            || major < OldestMajor
            || (major == OldestMajor && minor < OldestMinor))
        {
            throw StoreErrors.TooOld(version);
        }
    }
}
