namespace Hierarchy.Neo4j;

/// <summary>One change set, made ready before anything is sent.</summary>
internal sealed class CommitRequest
{
    // Neo4j's range indexes take keys up to about 8 kB: https://neo4j.com/docs/cypher-manual/current/indexes/
    private const int MaxClaimLength = 8_000;

    /// <exception cref="ArgumentException">The mutation id is empty, too long or not valid Unicode.</exception>
    public CommitRequest(ChangeSet changeSet)
    {
        ChangeSet = changeSet;
        changeSet.Mutation.Check();
        Relied = [.. changeSet.Relied.SelectMany(reliance => reliance.Split())];
        try
        {
            Prepared = PreparedCommit.Of(changeSet);
            Facts = WriteDown(Prepared);
            OwnClashes = FindOwnClashes(Prepared.Takes);
        }
        catch (Exception exception) when (exception is ImpossibleFactException or ArgumentException)
        {
            Impossible = ImpossibleFactException.Of(exception);

            // A replay and a conflict are answered before: only that is asked.
            Prepared = PreparedCommit.Of(changeSet with { Facts = [], ShapedRoots = [] });
            Facts = [];
            OwnClashes = [];
        }
    }

    public ChangeSet ChangeSet { get; }

    /// <summary>What it relies on, each aspect by itself.</summary>
    public IReadOnlyList<Reliance> Relied { get; }

    /// <summary>What it asks of the store; nothing when it is <see cref="Impossible"/>.</summary>
    public PreparedCommit Prepared { get; }

    /// <summary>Each fact as JSON in UTF-8, nodes first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Facts { get; }

    /// <summary>Why it can never be committed; null = it may. A replay and a conflict are answered before.</summary>
    public ImpossibleFactException? Impossible { get; }

    /// <summary>Names that two of its own nodes want: the position of each later wish, and who wished before.</summary>
    public IReadOnlyList<(int Take, NodeId First)> OwnClashes { get; }

    /// <summary>Whether anything is to be written if the store has nothing against it.</summary>
    public bool Writes => Impossible is null && OwnClashes.Count == 0 && ChangeSet.Facts.Count > 0;

    /// <summary>Refuses what cannot be written down, before anything is sent.</summary>
    /// <exception cref="ArgumentException">A text is not valid Unicode, or a location is not on the earth.</exception>
    public static void CheckTexts(ChangeSet changeSet, IReadOnlyList<NodeFact> nodes)
    {
        JsonWriting.Checked(changeSet.Actor);
        JsonWriting.Checked(changeSet.Reason ?? string.Empty);
        foreach (var fact in nodes)
        {
            if (fact.After is OrgUnitData { Location: { } location })
            {
                PointText.Check(location);
            }
        }
    }

    /// <summary>Names that two of its own nodes want: the position of each later wish, and who wished before.</summary>
    /// <exception cref="ArgumentException">A name is longer than the store's index takes.</exception>
    public static List<(int Take, NodeId First)> FindOwnClashes(IReadOnlyList<(string Claim, NodeId Node)> takes)
    {
        var clashes = new List<(int, NodeId)>();
        var taken = new Dictionary<string, NodeId>(StringComparer.Ordinal);
        for (var i = 0; i < takes.Count; i++)
        {
            var (claim, node) = takes[i];
            if (JsonWriting.Utf8(claim).Length > MaxClaimLength)
            {
                throw new ArgumentException($"A code or key is longer than {MaxClaimLength} bytes.");
            }

            if (!taken.TryAdd(claim, node))
            {
                clashes.Add((i, taken[claim]));
            }
        }

        return clashes;
    }

    private static ReadOnlyMemory<byte>[] WriteDown(PreparedCommit prepared)
    {
        CheckTexts(prepared.ChangeSet, prepared.Nodes);
        Fact[] facts = [.. prepared.Nodes, .. prepared.Relationships];
        return Array.ConvertAll(facts, fact => JsonText.Of(writer => FactCodec.Write(writer, fact)));
    }
}
