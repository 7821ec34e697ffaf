namespace Hierarchy.Neo4j;

/// <summary>
/// The journal in a Neo4j database. It keeps nothing but what it has heard: any number of processes may have the same one open.
/// </summary>
internal sealed class Neo4jJournal : IJournal, IResyncable, IResumable
{
    private readonly ICypherClient _client;
    private readonly Committer _committer;
    private readonly MutationReader _mutations;
    private readonly GraphLoader _loader;
    private readonly FeedReader _feed;
    private readonly HistoryReader _history;
    private readonly TipWatcher _tips;
    private readonly BulkImporter _importer;
    private readonly UnfinishedReader _unfinished;
    private readonly PartReader _parts;
    private readonly Surveyor _surveyor;
    private readonly Resyncer _resyncer;

    private Neo4jJournal(ICypherClient client, TimeProvider time, Bookmarks bookmarks, Neo4jOptions options, Revision tip)
    {
        var attempts = new Attempts(client, time);
        var patient = new PatientRunner(client, time, options);
        var reader = new StoreReader(attempts);
        var tips = new TipReader(reader);
        _client = client;
        _committer = new Committer(client, time, bookmarks, options);
        _mutations = new MutationReader(reader);
        _importer = new BulkImporter(patient, tips, _mutations, bookmarks, options);
        _unfinished = new UnfinishedReader(reader);
        _parts = new PartReader(reader);
        _feed = new FeedReader(reader, bookmarks);
        _history = new HistoryReader(reader);
        _loader = new GraphLoader(reader, tips, _feed, options);
        _surveyor = new Surveyor(reader, options.PageSize);
        _resyncer = new Resyncer(_surveyor, patient, bookmarks);
        _tips = new TipWatcher(tip, async stopping => (await tips.ReadAsync(stopping)).Tip, options, time);
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
            if (exception is CypherException refused)
            {
                throw StoreErrors.OfOpening(refused);
            }

            if (StoredValues.IsDamage(exception))
            {
                throw StoreErrors.Foreign("What answers there does not answer as Neo4j.");
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        var receipt = await _importer.TryImportAsync(changeSet, cancellationToken)
            ?? await _committer.CommitAsync(changeSet, cancellationToken);
        _tips.Publish(receipt.Revision);
        return receipt;
    }

    /// <inheritdoc/>
    public async ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => await _mutations.FindAsync(mutation, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        var image = await _loader.LoadAsync(cancellationToken);
        _tips.StartAt(image.Revision);
        return image;
    }

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
    {
        if (await _feed.ReadCommitAsync(revision, cancellationToken) is not { } commit)
        {
            return null;
        }

        // Only the commit of a bulk import holds no facts itself.
        return commit.Facts.Count > 0 ? commit : commit with { Facts = await ReadPartsAsync(cancellationToken) };
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
        => await _tips.WaitAsync(since, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
    {
        var imported = await _parts.ReadAsync(node, cancellationToken);
        var later = await _history.ReadAsync(node, cancellationToken);
        return imported.Count > 0 && await _feed.ReadCommitAsync(Revision.Zero.Next, cancellationToken) is { Facts.Count: 0 } import
            ? [import with { Facts = imported }, .. later]
            : later;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
    {
        var survey = await _surveyor.LookAsync(cancellationToken);
        return survey.Differences.ToFindings();
    }

    /// <inheritdoc/>
    public async ValueTask<Commit?> ResyncAsync(
        MutationId mutation, DateTimeOffset at, DateOnly today, string actor, string? reason, CancellationToken cancellationToken)
    {
        var about = new ChangeSet
        {
            Base = Revision.Zero,
            Mutation = mutation,
            Facts = [],
            Today = today,
            At = at,
            Actor = actor,
            Reason = reason,
        };
        var made = await _mutations.FindAsync(mutation, cancellationToken) ?? await _resyncer.ResyncAsync(about, cancellationToken);
        if (made is not { } revision)
        {
            return null;
        }

        _tips.Publish(revision);
        return await ReadCommitAsync(revision, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<UnfinishedCommit?> FindUnfinishedAsync(CancellationToken cancellationToken)
        => await _unfinished.ReadAsync(cancellationToken);

    /// <summary>Lets the commits under way be answered, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _tips.Close();
        await _client.DisposeAsync();
    }

    private async Task<List<Fact>> ReadPartsAsync(CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        await foreach (var page in _parts.ReadAsync(cancellationToken))
        {
            facts.AddRange(page);
        }

        return facts;
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

        await WarmUp.RunAsync(attempts, cancellationToken);
        var (tip, importing) = await new TipReader(new StoreReader(attempts)).ReadAsync(cancellationToken);
        if (importing is not null)
        {
            options.OnWarning?.Invoke(StoreErrors.HalfImported(importing));
        }

        return new Neo4jJournal(client, time, bookmarks, options, tip);
    }
}
