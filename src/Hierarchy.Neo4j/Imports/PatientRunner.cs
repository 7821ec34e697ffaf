using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Sends a statement that does nothing the second time again and again, until the server answers or has been away for too long: one that
/// was killed needs a minute or more until it is there again.
/// </summary>
internal sealed class PatientRunner
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly ICypherClient _client;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;

    /// <param name="client">The way to the server.</param>
    /// <param name="time">The clock.</param>
    /// <param name="patience">How long the server may be away.</param>
    public PatientRunner(ICypherClient client, TimeProvider time, TimeSpan patience)
    {
        _client = client;
        _time = time;
        _patience = patience;
    }

    /// <exception cref="CypherException">The server refused it, or was away for too long.</exception>
    /// <exception cref="OperationCanceledException">It was given up between two attempts.</exception>
    public async Task<CypherAnswer> RunAsync(
        CypherStatement statement, Action<Utf8JsonWriter> parameters, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await _client.RunAsync(statement, parameters, cancellationToken);
            }
            catch (CypherException exception) when (
                (exception.IsPassing || exception.OutcomeUnknown) && _time.GetElapsedTime(started) + pause < _patience)
            {
                await Task.Delay(pause * (1 + Random.Shared.NextDouble()), _time, cancellationToken);
            }
        }
    }
}
