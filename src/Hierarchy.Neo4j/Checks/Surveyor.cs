using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Holds the graph against a replay of all commits: that alone finds a value that was set by hand. What is committed while it looks is left
/// out, it is looked at the next time. It holds one graph, the journal's; the other passes by in pages.
/// </summary>
internal sealed class Surveyor
{
    private readonly StoreReader _reader;
    private readonly ReplayReader _replays;
    private readonly GraphPages _pages;
    private readonly ForeignReader _foreign;

    public Surveyor(StoreReader reader, int pageSize)
    {
        _reader = reader;
        _replays = new ReplayReader(reader, new PartReader(reader));
        _pages = new GraphPages(reader, pageSize);
        _foreign = new ForeignReader(reader);
    }

    /// <exception cref="StoreRefusedException">A commit or a part of an import cannot be read.</exception>
    public async Task<Survey> LookAsync(CancellationToken cancellationToken)
    {
        var books = await ReadBooksAsync(cancellationToken);
        var replay = new JournalReplay();
        var differences = new DifferenceList();
        if (books.Importing is { } importing)
        {
            differences.Add(new Difference("IMPORT_UNFINISHED", StoreErrors.HalfImported(importing)));
            return new Survey(books, replay, differences, IsComplete: false);
        }

        if (books.Counter != books.Tip)
        {
            var counter = books.Counter is { } number ? $"counts to {number}" : "does not count";
            differences.Add(new Difference("JOURNAL_COUNTER", $"The journal's own node {counter}; the newest commit is {books.Tip}."));
        }

        if (await _replays.ReadAsync(replay, books.Tip, applied: null, cancellationToken) is { } missing)
        {
            differences.Add(new Difference(
                "COMMIT_MISSING", $"Commit {missing} is missing: restore a backup. Without it nothing can be compared with the graph."));
            return new Survey(books, replay, differences, IsComplete: false);
        }

        await CompareAsync(replay, differences, cancellationToken);
        await ForgetLaterAsync(replay, differences, cancellationToken);
        return new Survey(books, replay, differences, IsComplete: true);
    }

    private async Task CompareAsync(JournalReplay replay, DifferenceList differences, CancellationToken cancellationToken)
    {
        var nodes = new NodeComparer(replay, differences);
        await _pages.ReadAsync(CheckStatements.Nodes, nodes.Meet, cancellationToken);
        nodes.NameMissing();
        var relationships = new RelationshipComparer(replay, differences);
        await _pages.ReadAsync(CheckStatements.Relationships, relationships.Meet, cancellationToken);
        relationships.NameMissing();
        foreach (var difference in await _foreign.ReadAsync(cancellationToken))
        {
            differences.Add(difference);
        }
    }

    /// <summary>What was committed meanwhile stood there already, or not yet.</summary>
    private async Task ForgetLaterAsync(JournalReplay replay, DifferenceList differences, CancellationToken cancellationToken)
    {
        var nodes = new HashSet<NodeId>();
        var relationships = new HashSet<RelationshipId>();
        var books = await ReadBooksAsync(cancellationToken);
        if (books.Tip == replay.Revision)
        {
            return;
        }

        await _replays.ReadAsync(replay, books.Tip, Note, cancellationToken);
        differences.RemoveAll(difference =>
            (difference.Node is { } node && nodes.Contains(node))
            || (difference.Relationship is { } relationship && relationships.Contains(relationship)));

        void Note(PreparedCommit commit)
        {
            nodes.UnionWith(commit.Written.Select(written => written.Node));
            relationships.UnionWith(commit.Relationships.Select(fact => fact.After.Id));
        }
    }

    private Task<Bookkeeping> ReadBooksAsync(CancellationToken cancellationToken)
        => _reader.ReadAsync(CheckStatements.Bookkeeping, writer => writer.WriteString("holder"u8, "verify"u8), Read, cancellationToken);

    private static Bookkeeping Read(CypherAnswer answer)
    {
        if (answer.Count == 0)
        {
            throw StoreErrors.Damaged("The journal's own nodes are missing.");
        }

        return new Bookkeeping(
            StoredValues.Revision(answer.Value("tip")),
            answer.Value("revision") is { ValueKind: JsonValueKind.Number } counter ? StoredValues.Revision(counter) : null,
            StoredValues.OptionalText(answer.Value("importing")));
    }
}
