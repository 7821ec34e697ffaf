namespace Hierarchy.Neo4j;

/// <summary>Whether a mutation id took effect.</summary>
internal sealed class MutationReader
{
    private readonly StoreReader _reader;

    public MutationReader(StoreReader reader) => _reader = reader;

    public Task<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => _reader.ReadAsync(
            CypherStatements.Find,
            writer => writer.WriteString("mutation"u8, mutation.Value),
            answer => answer.Count == 0 ? (Revision?)null : StoredValues.Revision(answer.Value("revision")),
            cancellationToken);
}
