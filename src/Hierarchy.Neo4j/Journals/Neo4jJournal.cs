namespace Hierarchy.Neo4j;

/// <summary>
/// The journal in a Neo4j database. It keeps nothing but what it has heard: any number of processes may have the same one open.
/// </summary>
internal sealed class Neo4jJournal : IJournal
{
    private readonly ICypherClient _client;
    private readonly Committer _committer;
    private readonly MutationReader _mutations;
    private readonly GraphLoader _loader;
    private readonly FeedReader _feed;
    private readonly HistoryReader _history;
    private readonly TipWatcher _tips;

    private Neo4jJournal(ICypherClient client, Committer committer, StoreReader reader, GraphLoader loader, FeedReader feed, TipWatcher tips)
    {
        _client = client;
        _committer = committer;
        _mutations = new MutationReader(reader);
        _history = new HistoryReader(reader);
        _loader = loader;
        _feed = feed;
        _tips = tips;
    }

    /// <inheritdoc/>
    public JournalFeatures Features { get; } = new(
        Durable: true, Checkpoints: false, Shared: true,
        "The graph itself lies in Neo4j: a load reads it, and no checkpoint would shorten that.");

    /// <inheritdoc cref="Neo4jJournals.OpenAsync"/>
    public static async Task<IJournal> OpenAsync(Neo4jOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        OptionsCheck.Check(options);
        var bookmarks = new Bookmarks();
        var client = new CypherClient(options, time, bookmarks);
        try
        {
            return await OpenAsync(client, options, time, bookmarks, cancellationToken);
        }
        catch (Exception exception)
        {
            await client.DisposeAsync();
            throw exception switch
            {
                CypherException error => StoreErrors.OfOpening(error),
                _ when StoredValues.IsDamage(exception) => StoreErrors.Foreign("What answers there does not answer as Neo4j."),
                _ => exception,
            };
        }
    }

    /// <inheritdoc/>
    public async ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        var receipt = await _committer.CommitAsync(changeSet, cancellationToken);
        _tips.Publish(receipt.Revision);
        return receipt;
    }

    /// <inheritdoc/>
    public async ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => await _mutations.FindAsync(mutation, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => await _loader.LoadAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var page = await _feed.ReadAsync(since, limit, cancellationToken);
        if (page.Commits.Count > 0)
        {
            _tips.Publish(page.Commits[^1].Revision);
        }

        return page;
    }

    /// <inheritdoc/>
    public async ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => await _feed.ReadCommitAsync(revision, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
        => await _tips.WaitAsync(since, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => await _history.ReadAsync(node, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
    {
        await _loader.LoadAsync(cancellationToken);
        return [];
    }

    /// <summary>Lets the commits under way be answered, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _tips.Close();
        await _client.DisposeAsync();
    }

    private static async Task<IJournal> OpenAsync(
        CypherClient client, Neo4jOptions options, TimeProvider time, Bookmarks bookmarks, CancellationToken cancellationToken)
    {
        var attempts = new Attempts(client, time);
        await ServerCheck.CheckAsync(attempts, cancellationToken);
        if (options.OnWarning is { } warn)
        {
            await ServerCheck.WarnAsync(attempts, warn, cancellationToken);
        }

        var migrations = Migrations.Embedded;
        var format = await StoreFormat.ReadAsync(attempts, migrations.Format, cancellationToken);
        if (format == 0 && !options.Create)
        {
            throw StoreErrors.Missing();
        }

        await migrations.ApplyAsync(attempts, format, cancellationToken);

        var reader = new StoreReader(attempts);
        var tips = new TipReader(reader);
        var feed = new FeedReader(reader, bookmarks);
        await WarmUp.RunAsync(attempts, cancellationToken);
        var (tip, _) = await tips.ReadAsync(cancellationToken);
        var watcher = new TipWatcher(tip, async stopping => (await tips.ReadAsync(stopping)).Tip, options, time);
        var committer = new Committer(client, attempts, bookmarks, time, options.CommitTimeout);
        return new Neo4jJournal(client, committer, reader, new GraphLoader(reader, tips, feed, options.PageSize), feed, watcher);
    }
}
