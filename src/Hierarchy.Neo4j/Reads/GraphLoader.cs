using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Loads the graph while others write to it. Neo4j gives no snapshot, so what is read is torn; then every commit from the one before the
/// tip on, which was read first, is applied again as whole facts, and the graph is exactly that of the last of them.
/// </summary>
internal sealed class GraphLoader
{
    private const int MaxLoads = 3;
    private const int FeedLimit = 1_000;

    private readonly StoreReader _reader;
    private readonly TipReader _tips;
    private readonly FeedReader _feed;
    private readonly Neo4jOptions _options;

    public GraphLoader(StoreReader reader, TipReader tips, FeedReader feed, Neo4jOptions options)
    {
        _reader = reader;
        _tips = tips;
        _feed = feed;
        _options = options;
    }

    public async Task<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        // What was read while the store was emptied, or filled by an import, is no graph: it is thrown away.
        for (var load = 1; ; load++)
        {
            var (tip, importing) = await _tips.ReadAsync(cancellationToken);
            if (tip == Revision.Zero)
            {
                // What a bulk import has written so far is nobody's graph until its commit.
                return GraphImage.Empty;
            }

            if (importing is not null)
            {
                throw StoreErrors.Importing(importing);
            }

            if (await TryLoadAsync(tip, cancellationToken) is { } image
                && image.Revision >= tip
                && (await _tips.ReadAsync(cancellationToken)).Importing is null)
            {
                return image;
            }

            if (load == MaxLoads)
            {
                throw new StoreUnavailableException("The store was filled anew while it was loaded.", mayRetry: true);
            }
        }
    }

    /// <returns>Null when a bulk import came in between.</returns>
    private async Task<GraphImage?> TryLoadAsync(Revision tip, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var nodes = ReadAsync(CypherStatements.LoadNodes, row => StoredNode.Read(row[0], row[1]), stop);
        var relationships = ReadAsync(CypherStatements.LoadRelationships, StoredRelationship.Read, stop);
        await Task.WhenAll(nodes, relationships);
        var later = new LaterFacts();
        var revision = new Revision(tip.Number - 1);
        while (true)
        {
            var page = await _feed.ReadAsync(revision, FeedLimit, cancellationToken);
            if (page.LoadAnew && revision < tip)
            {
                // The tip itself is a bulk import's commit: what it brought was there before the load began.
                revision = tip;
                continue;
            }

            if (page.LoadAnew)
            {
                return null;
            }

            if (page.Commits.Count == 0)
            {
                return later.ApplyTo(await nodes, await relationships, revision);
            }

            later.Add(page.Commits);
            revision = page.Commits[^1].Revision;
        }
    }

    private async Task<List<T>> ReadAsync<T>(CypherStatement statement, Func<JsonElement, T> read, CancellationTokenSource stop)
    {
        try
        {
            return await new RangeReader<T>(_reader, statement, read, _options.PageSize, _options.MaxLong).ReadAsync(stop.Token);
        }
        catch
        {
            // The other half of the load would be in vain.
            await stop.CancelAsync();
            throw;
        }
    }
}
