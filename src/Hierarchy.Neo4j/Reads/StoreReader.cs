using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Runs statements that read, and translates what goes wrong on the way or in what they read.</summary>
internal sealed class StoreReader
{
    private readonly Attempts _attempts;

    public StoreReader(Attempts attempts) => _attempts = attempts;

    /// <summary>Reads; the answer's values are gone once <paramref name="read"/> has returned.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    /// <exception cref="StoreRefusedException">It holds what this application does not write.</exception>
    public async Task<T> ReadAsync<T>(
        CypherStatement statement, Action<Utf8JsonWriter>? parameters, Func<CypherAnswer, T> read, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _attempts.RunAsync(statement, parameters, cancellationToken);
            return read(answer);
        }
        catch (CypherException exception)
        {
            throw StoreErrors.Of(exception);
        }
        catch (Exception exception) when (StoredValues.IsDamage(exception))
        {
            throw StoreErrors.Damaged("A value in the store is not what was written.", exception);
        }
    }
}
