using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Sends a statement again while that may help: one that reads, or that does nothing the second time.</summary>
internal sealed class Attempts
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

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
        for (var pause = FirstPause; ; pause *= 2)
        {
            try
            {
                return await _client.RunAsync(statement, parameters, cancellationToken);
            }
            catch (CypherException exception) when (exception.IsPassing && --attempts > 0)
            {
                // Those who met in a deadlock must not meet again.
                await Task.Delay(pause * (1 + Random.Shared.NextDouble()), _time, cancellationToken);
            }
        }
    }
}
