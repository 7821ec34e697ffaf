namespace Hierarchy.Neo4j;

/// <summary>The newest revision.</summary>
internal sealed class TipReader
{
    private readonly StoreReader _reader;

    public TipReader(StoreReader reader) => _reader = reader;

    /// <returns>The newest revision, and the bulk import that holds the store, if one does.</returns>
    public Task<(Revision Tip, string? Importing)> ReadAsync(CancellationToken cancellationToken)
        => _reader.ReadAsync(
            CypherStatements.Tip,
            parameters: null,
            answer => answer.Count == 0
                ? throw StoreErrors.Damaged("The journal's own nodes are missing.")
                : (StoredValues.Revision(answer.Value("tip")), StoredValues.OptionalText(answer.Value("importing"))),
            cancellationToken);
}
