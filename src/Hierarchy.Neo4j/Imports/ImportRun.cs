using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>One attempt at a bulk import, under an owner's name of its own: whoever begins the same import later takes it over.</summary>
internal sealed class ImportRun
{
    private const int ClearingStep = 20_000;

    /// <summary>The store is empty.</summary>
    private static readonly Revision Made = Revision.Zero.Next;

    private readonly PatientRunner _runner;
    private readonly ImportPlan _plan;
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private long _done;

    public ImportRun(PatientRunner runner, ImportPlan plan)
    {
        _runner = runner;
        _plan = plan;
    }

    private ChangeSet ChangeSet => _plan.Prepared.ChangeSet;

    /// <summary>Begins, or begins again.</summary>
    /// <param name="patience">How long another import that gives no sign of life is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImportStart> BeginAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var answer = await _runner.RunAsync(ImportStatements.Begin, Write, cancellationToken);
        if (answer.Count == 0)
        {
            throw StoreErrors.Damaged("The journal's own nodes are missing.");
        }

        return new ImportStart(
            answer.Value("done") is { ValueKind: JsonValueKind.Number } done ? StoredValues.Revision(done) : null,
            StoredValues.Revision(answer.Value("revision")),
            answer.Value("begun").GetBoolean(),
            StoredValues.OptionalText(answer.Value("importing")),
            answer.Value("clearing").GetBoolean(),
            answer.Value("lanes").EnumerateArray()
                .ToDictionary(lane => StoredValues.Text(lane[0]), lane => lane[1].GetInt32(), StringComparer.Ordinal));

        void Write(Utf8JsonWriter writer)
        {
            WriteAbout(writer);
            writer.WriteString("digest"u8, _plan.Digest);
            writer.WriteDate("today"u8, ChangeSet.Today);
            writer.WriteNumber("patience"u8, (long)patience.TotalMilliseconds);
            writer.WriteStartArray("lanes"u8);
            foreach (var lane in ImportLanes.All)
            {
                writer.WriteStringValue(lane);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Removes what another import left.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        for (var removed = 1; removed > 0;)
        {
            using var answer = await _runner.RunAsync(ImportStatements.Clear, Write, cancellationToken);
            ThrowUnlessMine(answer.Count > 0 && answer.Value("mine").GetBoolean());
            removed = answer.Value("removed").GetInt32();
        }

        void Write(Utf8JsonWriter writer)
        {
            WriteAbout(writer);
            writer.WriteNumber("limit"u8, ClearingStep);
        }
    }

    /// <summary>Brings every batch that is not there: those of nodes first, the lanes of a kind beside each other.</summary>
    public async Task BringAsync(IReadOnlyDictionary<string, int> lanes, CancellationToken cancellationToken)
    {
        foreach (var isNodes in (bool[])[true, false])
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAll(ImportLanes.Of(isNodes).Select(lane => Task.Run(() => BringAsync(lane, lanes[lane], stop), stop.Token)));
        }
    }

    /// <summary>Makes it visible.</summary>
    /// <returns>The receipt, and the bookmarks of the commit.</returns>
    public async Task<(CommitReceipt Receipt, IReadOnlyList<string> Bookmarks)> FinishAsync(CancellationToken cancellationToken)
    {
        using var answer = await _runner.RunAsync(ImportStatements.Finish, Write, cancellationToken);
        ThrowUnlessMine(answer.Count > 0 && answer.Value("revision").ValueKind == JsonValueKind.Number);
        var receipt = new CommitReceipt(StoredValues.Revision(answer.Value("revision")), answer.Value("replayed").GetBoolean());
        return (receipt, answer.Bookmarks);

        void Write(Utf8JsonWriter writer)
        {
            WriteAbout(writer);
            writer.WriteString("at"u8, ChangeSet.At.UtcDateTime);
            writer.WriteString("actor"u8, ChangeSet.Actor);
            writer.WriteString("reason"u8, ChangeSet.Reason);
            writer.WriteDate("today"u8, ChangeSet.Today);
            writer.WriteNumber("count"u8, _plan.Count);
            writer.WriteNumber("parts"u8, _plan.Batches.Count);
            WriteShaped(writer);
            WriteLanes(writer);
        }
    }

    private async Task BringAsync(string lane, int last, CancellationTokenSource stop)
    {
        try
        {
            foreach (var batch in _plan.Batches.Where(batch => batch.Lane == lane))
            {
                if (batch.Number > last)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    await BringAsync(batch, stop.Token);
                }

                ChangeSet.Progress?.Report(Interlocked.Add(ref _done, batch.Count));
            }
        }
        catch
        {
            // The other lane would be in vain.
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task BringAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var statement = batch.IsNodes ? ImportStatements.BatchNodes : ImportStatements.BatchRelationships;
        using var answer = await _runner.RunAsync(
            statement, writer => BatchWriter.Write(writer, _plan, batch, _owner, Made), cancellationToken);
        ThrowUnlessMine(answer.Count > 0 && answer.Value("mine").GetBoolean() && answer.Value("number").GetInt32() >= batch.Number);
    }

    private void WriteAbout(Utf8JsonWriter writer)
    {
        writer.WriteString("import"u8, ChangeSet.Mutation.Value);
        writer.WriteString("owner"u8, _owner);
    }

    private void WriteShaped(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("shaped"u8);
        foreach (var root in ChangeSet.ShapedRoots)
        {
            writer.WriteIdValue(root.Value);
        }

        writer.WriteEndArray();
    }

    private void WriteLanes(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("lanes"u8);
        foreach (var lane in ImportLanes.All)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(lane);
            writer.WriteNumberValue(_plan.Batches.Count(batch => batch.Lane == lane));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void ThrowUnlessMine(bool isMine)
    {
        if (!isMine)
        {
            throw new StoreUnavailableException(
                "Somebody else has taken this bulk import over; send it again to hear how it ended.", mayRetry: true);
        }
    }
}
