using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Commits change sets. A connection that breaks in between is no answer: the same mutation id is sent again until it is known whether it
/// took effect.
/// </summary>
internal sealed class Committer
{
    /// <summary>
    /// How often a commit is sent of which nothing has been sent yet, or nothing has taken effect: its caller can as well come again.
    /// </summary>
    private const int MaxAttempts = 3;

    private const string AbortText = "\"facts met nothing:";

    private readonly PatientRunner _runner;
    private readonly Attempts _attempts;
    private readonly Bookmarks _bookmarks;

    public Committer(ICypherClient client, TimeProvider time, Bookmarks bookmarks, Neo4jOptions options)
    {
        _runner = new PatientRunner(client, time, options, MaxAttempts);
        _attempts = new Attempts(client, time);
        _bookmarks = bookmarks;
    }

    public async Task<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = new CommitRequest(changeSet);
        try
        {
            using var answer = await _runner.RunAsync(
                CypherStatements.Commit, writer => CommitWriter.Write(writer, request), cancellationToken);
            var receipt = CommitDecision.Of(request, answer);
            _bookmarks.Note(receipt.Revision, answer.Bookmarks);
            return receipt;
        }
        catch (CypherException exception) when (IsAbort(exception))
        {
            throw new ImpossibleFactException("A fact creates what exists, changes what does not, or is at a node that does not.");
        }
        catch (CypherException exception) when (exception.Kind == CypherErrorKind.Constraint)
        {
            throw await ExplainAsync(request);
        }
        catch (CypherException exception)
        {
            throw exception.OutcomeUnknown ? StoreErrors.Unknown(exception) : StoreErrors.Of(exception);
        }
        catch (Exception exception) when (StoredValues.IsDamage(exception))
        {
            throw StoreErrors.Damaged("The store's answer to a commit cannot be understood.", exception);
        }
    }

    /// <summary>The statement's own way to end its transaction when a fact met nothing: it reads a text as a date that is none.</summary>
    private static bool IsAbort(CypherException exception)
        => exception.Kind == CypherErrorKind.Statement && exception.Said.Contains(AbortText, StringComparison.Ordinal);

    /// <summary>Which name it was that another node holds, or which node exists: the server's words name neither.</summary>
    private async Task<RefusalException> ExplainAsync(CommitRequest request)
    {
        try
        {
            var holders = await FindHoldersAsync(request.Prepared.Takes);
            var clashes = request.Prepared.Takes
                .Where(take => holders.TryGetValue(take.Claim, out var holder) && holder != take.Node
                    && !request.Prepared.Frees.Contains(holder))
                .Select(take => new ClaimClash(take.Claim, take.Node, holders[take.Claim]))
                .ToList();
            return clashes.Count > 0 ? new ClaimClashException(clashes) : new ImpossibleFactException("A node is created, but it exists.");
        }
        catch (CypherException exception)
        {
            return StoreErrors.Of(exception);
        }
    }

    private async Task<Dictionary<string, NodeId>> FindHoldersAsync(IReadOnlyList<(string Claim, NodeId Node)> takes)
    {
        using var answer = await _attempts.RunAsync(CypherStatements.Holders, WriteClaims, CancellationToken.None);
        var holders = new Dictionary<string, NodeId>(StringComparer.Ordinal);
        foreach (var row in answer.Rows.EnumerateArray())
        {
            holders[StoredValues.Text(answer.Value(row, "claim"))] = new NodeId(StoredValues.Id(answer.Value(row, "holder")));
        }

        return holders;

        void WriteClaims(Utf8JsonWriter writer)
        {
            writer.WriteStartArray("claims"u8);
            foreach (var (claim, _) in takes)
            {
                writer.WriteStringValue(claim);
            }

            writer.WriteEndArray();
        }
    }
}
