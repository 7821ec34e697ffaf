using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Pieces of the feed: commits become visible whole and in order, because they are looked for through the index that has them last.
/// </summary>
internal sealed class FeedReader
{
    /// <summary>After so many facts a piece ends, whatever was asked for: about 10 MB.</summary>
    private const int MaxFacts = 20_000;

    private const int MaxCommits = 1_000;
    private const int MaxReads = 3;

    private readonly StoreReader _reader;
    private readonly Bookmarks _bookmarks;

    public FeedReader(StoreReader reader, Bookmarks bookmarks)
    {
        _reader = reader;
        _bookmarks = bookmarks;
    }

    public async Task<FeedPage> ReadAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        if (since < Revision.Zero)
        {
            return new FeedPage([], LoadAnew: true);
        }

        for (var read = 1; ; read++)
        {
            var (page, missing) = await _reader.ReadAsync(
                CypherStatements.Feed, writer => WriteParameters(writer, since, limit), answer => Read(answer, since), cancellationToken);
            if (missing is not { } revision)
            {
                return page;
            }

            // A read that overtakes the index may miss an entry for a moment; what is missing again and again is gone.
            if (read == MaxReads)
            {
                throw StoreErrors.Damaged($"Commit {revision} is missing.");
            }
        }
    }

    /// <summary>One commit; null = it was never made.</summary>
    public Task<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => _reader.ReadAsync(
            CypherStatements.ReadCommit,
            writer => writer.WriteNumber("revision"u8, revision.Number),
            answer => answer.Count == 0 ? null : ReadCommit(answer, answer.Rows[0]),
            cancellationToken);

    private static void WriteParameters(Utf8JsonWriter writer, Revision since, int limit)
    {
        // The row of the revision that the follower has comes on top.
        writer.WriteNumber("since"u8, since.Number);
        writer.WriteNumber("limit"u8, Math.Min(limit, MaxCommits) + (since > Revision.Zero ? 1 : 0));
        writer.WriteNumber("facts"u8, MaxFacts);
    }

    /// <returns>The piece up to the first commit that is missing, and that one if nothing came before it.</returns>
    private (FeedPage Page, Revision? Missing) Read(CypherAnswer answer, Revision since)
    {
        var commits = new List<Commit>();
        var isKnown = since == Revision.Zero;
        var expected = since.Next;
        Revision? missing = null;
        foreach (var row in answer.Rows.EnumerateArray())
        {
            var revision = StoredValues.Revision(answer.Value(row, "revision"));
            if (revision == since)
            {
                isKnown = true;
                continue;
            }

            if (revision != expected)
            {
                missing = commits.Count == 0 ? expected : null;
                break;
            }

            if (answer.Value(row, "load").GetBoolean())
            {
                return (new FeedPage([], LoadAnew: true), Missing: null);
            }

            commits.Add(ReadCommit(answer, row));
            expected = revision.Next;
        }

        if (!isKnown)
        {
            return (new FeedPage([], LoadAnew: true), Missing: null);
        }

        if (commits.Count > 0)
        {
            _bookmarks.Note(commits[^1].Revision, answer.Bookmarks);
        }

        return (new FeedPage(commits, LoadAnew: false), missing);
    }

    private static Commit ReadCommit(CypherAnswer answer, JsonElement row) => StoredCommit.Read(
        answer.Value(row, "revision"),
        answer.Value(row, "mutation"),
        answer.Value(row, "at"),
        answer.Value(row, "today"),
        answer.Value(row, "actor"),
        answer.Value(row, "reason"),
        answer.Value(row, "shaped"),
        StoredCommit.ReadFacts(answer.Value(row, "facts")));
}
