using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Runs one statement in a transaction of its own. The seam at which another way to the server could take the place of the HTTP Query API.
/// </summary>
internal interface ICypherClient : IAsyncDisposable
{
    /// <summary>Runs a statement once and reads its answer to the end: only then is known that it took effect.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Writes the parameters' names and values into the object that is open; null = it has none.</param>
    /// <param name="cancellationToken">
    /// Gives up before it is sent; afterwards only a statement that reads. What writes is heard to its end, so that its outcome is known.
    /// </param>
    /// <param name="deadline">Ends it at any time, while it waits for a slot or for its answer.</param>
    /// <exception cref="CypherException">The server refused it, or cannot be reached, or its answer was lost.</exception>
    Task<CypherAnswer> RunAsync(
        CypherStatement statement,
        Action<Utf8JsonWriter>? parameters,
        CancellationToken cancellationToken,
        CancellationToken deadline = default);
}
