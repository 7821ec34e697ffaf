namespace Hierarchy.Sqlite.Crasher;

/// <summary>Commits of four facts that belong together: who finds one of them must find all.</summary>
public sealed class CommitStream(IJournal journal, string run)
{
    /// <summary>What ends a line that was written whole.</summary>
    public const string LineEnd = " acknowledged.";

    private static readonly DateOnly Today = new(2025, 6, 1);

    /// <summary>What a mutation of this name makes true: a household, its resident, and both their relationships.</summary>
    public static IReadOnlyList<Fact> FactsOf(string mutation)
    {
        var household = new OrgUnitData
        {
            Id = NodeId.Of(NodeType.OrgUnit, mutation),
            Key = mutation,
            Name = mutation,
            Kind = OrgUnitKind.MemberHousehold,
        };
        var person = new PersonData
        {
            Id = NodeId.Of(NodeType.Person, mutation),
            Key = mutation,
            Name = mutation,
            // Some commits fill many pages of the log.
            Attributes = AttributeMap.Of([new("note", new string('注', mutation.EndsWith('7') ? 20_000 : 20))]),
        };
        return
        [
            new NodeFact(Before: null, household),
            new NodeFact(Before: null, person),
            new RelationshipFact(Before: null, Relationship(RelationshipType.LivesIn, person, household)),
            new RelationshipFact(Before: null, Relationship(RelationshipType.CheckedIn, person, household)),
        ];
    }

    public async Task WriteAsync(int writer)
    {
        for (var number = 0; ; number++)
        {
            var mutation = $"{run}.{writer}.{number}";
            await journal.CommitAsync(
                new ChangeSet
                {
                    Base = Revision.Zero,
                    Mutation = new MutationId(mutation),
                    Facts = FactsOf(mutation),
                    Today = Today,
                    At = new DateTimeOffset(Today, default, default),
                    Actor = "crasher",
                },
                CancellationToken.None);
            await Console.Out.WriteLineAsync(mutation + LineEnd);
        }
    }

    public async Task SaveCheckpointsAsync()
    {
        var revision = Revision.Zero;
        while (true)
        {
            await journal.WaitAsync(revision, CancellationToken.None);
            var image = await journal.LoadAsync(CancellationToken.None);
            await journal.SaveCheckpointAsync(image, CancellationToken.None);
            revision = image.Revision;
        }
    }

    private static RelationshipData Relationship(RelationshipType type, NodeData source, NodeData target) => new()
    {
        Id = RelationshipId.Of(type, source.Id, target.Id, string.Empty),
        Type = type,
        Source = source.Id,
        Target = target.Id,
    };
}
