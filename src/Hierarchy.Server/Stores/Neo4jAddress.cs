using Hierarchy.Neo4j;

namespace Hierarchy.Server.Stores;

/// <summary>A database of a Neo4j server.</summary>
/// <param name="Options">Which, and how it is spoken to.</param>
internal sealed record Neo4jAddress(Neo4jOptions Options) : StoreAddress
{
    /// <inheritdoc/>
    public override string ToString() => $"the database {Options.Database} of {Options.Uri}";

    /// <inheritdoc/>
    public override Task<IJournal> OpenAsync(bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var options = Options with
        {
            Create = create,
            OnWarning = warning => logger.LogWarning("{Warning}", warning),
        };
        return Neo4jJournals.OpenAsync(options, time, cancellationToken);
    }
}
