using System.Text.Json;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Fails as it is told, one kind an attempt, and then passes statements on.</summary>
internal sealed class FailingClient(ICypherClient inner, IEnumerable<CypherErrorKind> kinds) : ICypherClient
{
    private readonly Queue<CypherErrorKind> _kinds = new(kinds);

    public Task<CypherAnswer> RunAsync(
        CypherStatement statement,
        Action<Utf8JsonWriter>? parameters,
        CancellationToken cancellationToken,
        CancellationToken deadline = default)
        => _kinds.TryDequeue(out var kind)
            ? Task.FromException<CypherAnswer>(new CypherException(kind, string.Empty, "Told to."))
            : inner.RunAsync(statement, parameters, cancellationToken, deadline);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
