using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>What the statement that commits has answered, in the order of the port's contract.</summary>
internal static class CommitDecision
{
    /// <returns>The receipt.</returns>
    /// <exception cref="RefusalException">It was refused; nothing was written.</exception>
    public static CommitReceipt Of(CommitRequest request, CypherAnswer answer)
    {
        if (answer.Count == 0)
        {
            throw StoreErrors.Damaged("The journal's own nodes are missing.");
        }

        var revision = StoredValues.Revision(answer.Value("revision"));
        if (answer.Value("replayed").GetBoolean())
        {
            return new CommitReceipt(revision, Replayed: true);
        }

        var conflicts = ReadConflicts(request, answer.Value("conflicts"));
        if (conflicts.Count > 0)
        {
            throw new CommitConflictException(conflicts);
        }

        if (request.Impossible is not null)
        {
            throw request.Impossible;
        }

        var clashes = ReadClashes(request, answer.Value("clashes"));
        if (clashes.Count > 0)
        {
            throw new ClaimClashException(clashes);
        }

        return request.Writes && answer.Value("importing") is { ValueKind: JsonValueKind.String } importing
            ? throw StoreErrors.Importing(importing.GetString()!)
            : new CommitReceipt(revision, Replayed: false);
    }

    private static List<Conflict> ReadConflicts(CommitRequest request, JsonElement rows)
    {
        var conflicts = new SortedDictionary<int, Conflict>();
        foreach (var row in rows.EnumerateArray())
        {
            var index = row[0].GetInt32();
            var (node, aspect) = request.Relied[index];
            conflicts[index] = new Conflict(node, aspect, row[1].ValueKind == JsonValueKind.Null ? null : StoredValues.Revision(row[1]));
        }

        return [.. conflicts.Values];
    }

    private static List<ClaimClash> ReadClashes(CommitRequest request, JsonElement rows)
    {
        var clashes = new SortedDictionary<int, ClaimClash>();
        foreach (var (take, first) in request.OwnClashes)
        {
            clashes[take] = ClashOf(request, take, first);
        }

        // A holder in the store comes before another node of the same change set that wants it, too.
        foreach (var row in rows.EnumerateArray())
        {
            var take = row[0].GetInt32();
            clashes[take] = ClashOf(request, take, new NodeId(StoredValues.Id(row[1])));
        }

        return [.. clashes.Values];
    }

    private static ClaimClash ClashOf(CommitRequest request, int take, NodeId holder)
    {
        var (claim, wanted) = request.Prepared.Takes[take];
        return new ClaimClash(claim, wanted, holder);
    }
}
