namespace Hierarchy.Neo4j;

/// <summary>The bulk import that holds the store.</summary>
internal sealed class UnfinishedReader
{
    private readonly StoreReader _reader;

    public UnfinishedReader(StoreReader reader) => _reader = reader;

    public Task<UnfinishedCommit?> ReadAsync(CancellationToken cancellationToken)
        => _reader.ReadAsync(
            ImportStatements.Unfinished,
            parameters: null,
            answer => answer.Count == 0
                ? null
                : new UnfinishedCommit(
                    new MutationId(StoredValues.Text(answer.Value("importing"))), StoredValues.Date(answer.Value("today"))),
            cancellationToken);
}
