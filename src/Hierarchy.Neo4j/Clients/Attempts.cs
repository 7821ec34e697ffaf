using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Sends a statement again while that may help: one that reads, or that does nothing the second time.</summary>
internal sealed class Attempts
{
    private readonly ICypherClient _client;
    private readonly TimeProvider _time;

    public Attempts(ICypherClient client, TimeProvider time)
    {
        _client = client;
        _time = time;
    }

    /// <summary>Runs a statement, three times at most.</summary>
    /// <exception cref="CypherException">What the last attempt met.</exception>
    public Task<CypherAnswer> RunAsync(CypherStatement statement, Action<Utf8JsonWriter>? parameters, CancellationToken cancellationToken)
        => RunAsync(statement, parameters, attempts: 3, cancellationToken);

    /// <summary>Runs a statement, so many times at most.</summary>
    /// <exception cref="CypherException">What the last attempt met.</exception>
    public async Task<CypherAnswer> RunAsync(
        CypherStatement statement, Action<Utf8JsonWriter>? parameters, int attempts, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _client.RunAsync(statement, parameters, cancellationToken);
            }
            catch (CypherException exception) when (exception.IsPassing && attempt < attempts)
            {
                await Task.Delay(Pauses.After(attempt), _time, cancellationToken);
            }
        }
    }
}
