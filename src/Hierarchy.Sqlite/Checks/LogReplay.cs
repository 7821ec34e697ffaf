using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// Applies the log from its beginning and notes what is wrong on the way: what cannot have been committed, indexes that do not lead back.
/// </summary>
internal sealed class LogReplay
{
    private readonly SqliteConnection _connection;
    private readonly FindingList _findings;
    private GraphImage? _checkpoint;

    public LogReplay(SqliteConnection connection, FindingList findings)
    {
        _connection = connection;
        _findings = findings;
    }

    public Dictionary<NodeId, NodeData> Nodes { get; } = [];

    /// <summary>The unique name that each node holds; a node without one is not here.</summary>
    public Dictionary<NodeId, string> Claims { get; } = [];

    public Dictionary<RelationshipId, RelationshipData> Relationships { get; } = [];

    /// <summary>How many rows the table of history should have.</summary>
    public long HistoryRows { get; private set; }

    /// <summary>Has a checkpoint compared when its revision is reached.</summary>
    public void CompareAt(GraphImage? checkpoint)
    {
        _checkpoint = checkpoint;
        CompareCheckpoint(Revision.Zero);
    }

    public void Apply(LogRow row)
    {
        var (envelope, facts) = LogReader.Decode(row, content => (ContentCodec.DecodeEnvelope(content), ContentCodec.DecodeFacts(content)));
        if (MutationReader.Find(_connection, envelope.Mutation) != row.Revision)
        {
            _findings.Add("MUTATION_LOST", $"The mutation id of commit {row.Revision} does not lead to it.");
        }

        PreparedCommit prepared;
        try
        {
            prepared = PreparedCommit.Of(ChangeSetOf(envelope, facts));
        }
        catch (ImpossibleFactException exception)
        {
            _findings.Add("LOG_IMPOSSIBLE", $"Commit {row.Revision}: {exception.Message}");
            return;
        }

        ApplyFacts(prepared, row.Revision);
        ApplyWritten(prepared, row.Revision);
        ApplyClaims(prepared);
        CompareCheckpoint(row.Revision);
    }

    private static ChangeSet ChangeSetOf(Envelope envelope, IReadOnlyList<Fact> facts) => new()
    {
        Base = Revision.Zero,
        Mutation = envelope.Mutation,
        Facts = facts,
        Today = envelope.Today,
        At = envelope.At,
        Actor = envelope.Actor,
        Reason = envelope.Reason,
        ShapedRoots = envelope.ShapedRoots,
    };

    private void ApplyFacts(PreparedCommit prepared, Revision revision)
    {
        foreach (var fact in prepared.Nodes)
        {
            if (Nodes.ContainsKey(fact.After.Id) == fact.Before is null)
            {
                _findings.Add("LOG_IMPOSSIBLE", $"Commit {revision} creates what exists or changes what does not: node {fact.After.Id}.");
            }

            Nodes[fact.After.Id] = fact.After;
        }

        foreach (var fact in prepared.Relationships)
        {
            if (Relationships.ContainsKey(fact.After.Id) == fact.Before is null)
            {
                _findings.Add("LOG_IMPOSSIBLE", $"Commit {revision} opens what exists or alters what does not: relationship {fact.After.Id}.");
            }

            Relationships[fact.After.Id] = fact.After;
        }
    }

    private void ApplyWritten(PreparedCommit prepared, Revision revision)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT aspects FROM history WHERE node = $node AND revision = $revision";
        command.Parameters.AddWithValue("$revision", revision.Number);
        var node = command.Parameters.Add("$node", SqliteType.Blob);
        foreach (var (id, aspects) in prepared.Written)
        {
            HistoryRows++;
            node.Value = id.Value.ToByteArray(bigEndian: true);
            if (command.ExecuteScalar() is not long stored || stored != (long)aspects)
            {
                _findings.Add("HISTORY_DIFFERS", $"The history of node {id} does not tell commit {revision} as the log does.");
            }

            if (!Nodes.ContainsKey(id))
            {
                _findings.Add("LOG_IMPOSSIBLE", $"Commit {revision} writes at node {id}, which does not exist.");
            }
        }
    }

    private void ApplyClaims(PreparedCommit prepared)
    {
        foreach (var id in prepared.Frees)
        {
            Claims.Remove(id);
        }

        foreach (var (claim, id) in prepared.Takes)
        {
            Claims[id] = claim;
        }
    }

    private void CompareCheckpoint(Revision revision)
    {
        if (_checkpoint is not { } checkpoint || checkpoint.Revision != revision)
        {
            return;
        }

        var same = checkpoint.Nodes.Count == Nodes.Count
            && checkpoint.Relationships.Count == Relationships.Count
            && checkpoint.Nodes.All(node => node.Equals(Nodes.GetValueOrDefault(node.Id)))
            && checkpoint.Relationships.All(relationship => relationship.Equals(Relationships.GetValueOrDefault(relationship.Id)));
        if (!same)
        {
            _findings.Add("CHECKPOINT_DIFFERS", $"The checkpoint is not what the log makes up to commit {revision}.");
        }
    }
}
