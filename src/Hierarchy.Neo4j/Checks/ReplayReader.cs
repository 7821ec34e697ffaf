using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Reads the commits and applies them.</summary>
internal sealed class ReplayReader
{
    private const int MaxCommits = 1_000;
    private const int MaxFacts = 20_000;

    private readonly StoreReader _reader;
    private readonly PartReader _parts;

    public ReplayReader(StoreReader reader, PartReader parts)
    {
        _reader = reader;
        _parts = parts;
    }

    /// <summary>Applies the commits after the last one that was applied, up to one.</summary>
    /// <param name="replay">To what.</param>
    /// <param name="tip">The last one to apply.</param>
    /// <param name="applied">Is told of each; null = nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The first commit that is missing; null = none is.</returns>
    public async Task<Revision?> ReadAsync(
        JournalReplay replay, Revision tip, Action<PreparedCommit>? applied, CancellationToken cancellationToken)
    {
        while (replay.Revision < tip)
        {
            var since = replay.Revision;
            var commits = await _reader.ReadAsync(
                CheckStatements.Replay, writer => WriteParameters(writer, since), ReadPage, cancellationToken);
            foreach (var (revision, isLoad, changeSet) in commits)
            {
                if (revision != replay.Revision.Next)
                {
                    return replay.Revision.Next;
                }

                if (isLoad)
                {
                    await ApplyPartsAsync(replay, revision, changeSet, cancellationToken);
                }

                var prepared = replay.Apply(revision, changeSet);
                applied?.Invoke(prepared);
            }

            if (commits.Count == 0)
            {
                return replay.Revision.Next;
            }
        }

        return null;
    }

    /// <summary>A bulk import piece by piece; its commit itself, applied afterwards, brings what is not in the pieces.</summary>
    private async Task ApplyPartsAsync(JournalReplay replay, Revision revision, ChangeSet import, CancellationToken cancellationToken)
    {
        await foreach (var facts in _parts.ReadAsync(cancellationToken))
        {
            replay.Apply(revision, import with { Facts = facts, ShapedRoots = [] });
        }
    }

    private static void WriteParameters(Utf8JsonWriter writer, Revision since)
    {
        writer.WriteNumber("since"u8, since.Number);
        writer.WriteNumber("limit"u8, MaxCommits);
        writer.WriteNumber("facts"u8, MaxFacts);
    }

    private static List<(Revision Revision, bool IsLoad, ChangeSet ChangeSet)> ReadPage(CypherAnswer answer)
    {
        var commits = new List<(Revision, bool, ChangeSet)>();
        foreach (var row in answer.Rows.EnumerateArray())
        {
            var revision = StoredValues.Revision(answer.Value(row, "revision"));
            var changeSet = new ChangeSet
            {
                Base = new Revision(revision.Number - 1),
                Mutation = new MutationId(StoredValues.Text(answer.Value(row, "mutation"))),
                Facts = StoredCommit.ReadFacts(answer.Value(row, "facts")),
                Today = StoredValues.Date(answer.Value(row, "today")),
                At = StoredValues.Moment(answer.Value(row, "at")),
                Actor = StoredValues.Text(answer.Value(row, "actor")),
                Reason = StoredValues.OptionalText(answer.Value(row, "reason")),
                ShapedRoots = [.. answer.Value(row, "shaped").EnumerateArray().Select(root => new NodeId(StoredValues.Id(root)))],
            };
            commits.Add((revision, answer.Value(row, "load").GetBoolean(), changeSet));
        }

        return commits;
    }
}
