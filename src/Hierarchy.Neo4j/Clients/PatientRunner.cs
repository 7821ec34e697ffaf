using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Sends a statement that does nothing the second time again and again, until the server answers or its time is over: a server that was
/// killed needs a minute or more until it is there again. What may have taken effect is sent until that is known.
/// </summary>
internal sealed class PatientRunner
{
    private readonly ICypherClient _client;
    private readonly TimeProvider _time;
    private readonly Neo4jOptions _options;
    private readonly int _attempts;

    /// <param name="client">The way to the server.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How long a statement may take: the wait for a slot, all attempts and the pauses between them.</param>
    /// <param name="attempts">How often a statement is sent at most as long as it is sure that it has not taken effect.</param>
    public PatientRunner(ICypherClient client, TimeProvider time, Neo4jOptions options, int attempts = int.MaxValue)
    {
        _client = client;
        _time = time;
        _options = options;
        _attempts = attempts;
    }

    /// <exception cref="CypherException">The server refused it, or its time is over; it says whether the outcome is unknown.</exception>
    /// <exception cref="OperationCanceledException">It was given up before it was sent, or between two attempts.</exception>
    public async Task<CypherAnswer> RunAsync(
        CypherStatement statement, Action<Utf8JsonWriter> parameters, CancellationToken cancellationToken)
    {
        var limit = statement.Lane == Lane.Commit ? _options.CommitTimeout : _options.LongTimeout;
        using var deadline = new CancellationTokenSource(limit, _time);
        var started = _time.GetTimestamp();
        CypherException? unknown = null;
        for (var attempt = 1; ; attempt++)
        {
            var pause = Pauses.After(attempt);
            try
            {
                return await _client.RunAsync(statement, parameters, GivesUp(), deadline.Token);
            }
            catch (CypherException exception)
            {
                unknown = exception.OutcomeUnknown ? exception : unknown;
                if (!MayHelp(exception, unknown, attempt) || _time.GetElapsedTime(started) + pause >= limit)
                {
                    throw Outcome(exception, unknown);
                }
            }
            catch (ObjectDisposedException exception) when (unknown is not null)
            {
                throw new CypherException(unknown.Kind, unknown.Code, unknown.Said, exception);
            }

            await Task.Delay(pause, _time, GivesUp());
        }

        // Once a commit was sent, its caller can no longer take it back: from then on it is found out.
        CancellationToken GivesUp() => unknown is not null && statement.Lane == Lane.Commit ? CancellationToken.None : cancellationToken;
    }

    /// <summary>Whether the statement shall be sent again. Those who look for an outcome meet what else would be final.</summary>
    private bool MayHelp(CypherException exception, CypherException? unknown, int attempt)
        => !exception.IsFinal && (unknown is not null || (exception.IsPassing && attempt < _attempts));

    /// <summary>What became of the statement, as far as it is known; with what came last, for the log.</summary>
    private static CypherException Outcome(CypherException last, CypherException? unknown)
        => unknown is null || unknown == last || last.Kind is CypherErrorKind.Constraint or CypherErrorKind.Statement
            ? last
            : new CypherException(unknown.Kind, unknown.Code, unknown.Said, last);
}
