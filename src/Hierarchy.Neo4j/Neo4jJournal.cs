namespace Hierarchy.Neo4j;

internal static class Neo4jJournal
{
    public static Task<IJournal> OpenAsync(Neo4jOptions options, TimeProvider time, CancellationToken cancellationToken)
        => throw new StoreUnavailableException($"The database {options.Database} cannot be opened.", mayRetry: false);
}
