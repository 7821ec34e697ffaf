using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>What lies in the database.</summary>
internal static class StoreFormat
{
    /// <summary>
    /// The format of the journal in the database; 0 = the database is empty, or a migration of an empty one was broken off.
    /// </summary>
    /// <exception cref="StoreRefusedException">It holds another application's data, or is newer than this program.</exception>
    public static async Task<long> ReadAsync(Attempts attempts, int known, CancellationToken cancellationToken)
    {
        using (var contents = await attempts.RunAsync(CypherStatements.Contents, parameters: null, cancellationToken))
        {
            if (contents.Value("nodes").GetInt64() == 0)
            {
                return 0;
            }

            if (contents.Value("journals").GetInt64() == 0)
            {
                throw StoreErrors.Foreign("The database holds another application's data.");
            }
        }

        using var answer = await attempts.RunAsync(CypherStatements.Format, parameters: null, cancellationToken);
        if (answer.Count != 1
            || answer.Value("revision").ValueKind != JsonValueKind.Number
            || answer.Value("format") is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetInt64(out var format))
        {
            throw StoreErrors.Foreign("The database holds a journal of another application.");
        }

        return format <= known ? format : throw StoreErrors.Newer(format, known);
    }
}
