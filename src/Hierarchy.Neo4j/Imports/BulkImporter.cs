namespace Hierarchy.Neo4j;

/// <summary>
/// Brings a large change set into an empty store in batches, of which nobody sees anything until the last statement commits them all.
/// Broken off anywhere, the same change set goes on where it ended.
/// </summary>
internal sealed class BulkImporter
{
    private readonly PatientRunner _runner;
    private readonly TipReader _tips;
    private readonly MutationReader _mutations;
    private readonly Bookmarks _bookmarks;
    private readonly Neo4jOptions _options;

    public BulkImporter(PatientRunner runner, TipReader tips, MutationReader mutations, Bookmarks bookmarks, Neo4jOptions options)
    {
        _runner = runner;
        _tips = tips;
        _mutations = mutations;
        _bookmarks = bookmarks;
        _options = options;
    }

    /// <summary>Imports a change set, if it is one for this road.</summary>
    /// <returns>The receipt; null = it is small, relies on something, or the store is not empty: it is a commit as any other.</returns>
    public async Task<CommitReceipt?> TryImportAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        // On an empty store there is nothing to rely on: who does so is told by the commit.
        if (changeSet.Facts.Count < _options.BulkFacts || changeSet.Relied.Count > 0)
        {
            return null;
        }

        changeSet.Mutation.Check();
        if (await _mutations.FindAsync(changeSet.Mutation, cancellationToken) is { } made)
        {
            return new CommitReceipt(made, Replayed: true);
        }

        if ((await _tips.ReadAsync(cancellationToken)).Tip > Revision.Zero)
        {
            return null;
        }

        var plan = ImportPlan.Of(changeSet, _options.BatchSize);
        try
        {
            return await ImportAsync(plan, cancellationToken);
        }
        catch (CypherException exception) when (exception.Kind is CypherErrorKind.Constraint or CypherErrorKind.Statement)
        {
            throw StoreErrors.Damaged("Something else stands in the empty store.", exception);
        }
        catch (CypherException exception)
        {
            throw StoreErrors.BrokenOff(exception);
        }
        catch (Exception exception) when (StoredValues.IsDamage(exception))
        {
            throw StoreErrors.Damaged("The store's answer to a batch cannot be understood.", exception);
        }
    }

    private async Task<CommitReceipt?> ImportAsync(ImportPlan plan, CancellationToken cancellationToken)
    {
        var run = new ImportRun(_runner, plan);
        var start = await run.BeginAsync(_options.ImportPatience, cancellationToken);
        if (start.Done is { } done)
        {
            return new CommitReceipt(done, Replayed: true);
        }

        if (!start.Begun)
        {
            return start.Revision > Revision.Zero ? null : throw StoreErrors.Importing(start.Importing ?? string.Empty);
        }

        if (start.Clearing)
        {
            await run.ClearAsync(cancellationToken);
        }

        await run.BringAsync(start.Lanes, cancellationToken);
        var (receipt, bookmarks) = await run.FinishAsync(cancellationToken);
        _bookmarks.Note(receipt.Revision, bookmarks);
        return receipt;
    }
}
