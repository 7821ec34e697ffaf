namespace Hierarchy.Sqlite.Crasher;

/// <summary>Commits of four facts that belong together: who finds one of them must find all.</summary>
public sealed class CommitStream(IJournal journal, string run) : IDisposable
{
    /// <summary>What ends a line that was written whole.</summary>
    public const string LineEnd = " acknowledged.";

    /// <summary>What begins the line that says what is read once writing is refused.</summary>
    public const string Reading = "Reading goes on: ";

    /// <summary>What begins the line that says that a checkpoint could not be saved, and of which revision.</summary>
    public const string NotSaved = "Checkpoint not saved: ";

    private static readonly DateOnly Today = new(2025, 6, 1);

    private readonly CancellationTokenSource _refused = new();

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

    /// <summary>Writes until the store takes no more.</summary>
    public async Task WriteAsync(int writer)
    {
        try
        {
            await WriteWithoutEndAsync(writer);
        }
        catch (StoreUnavailableException exception) when (!exception.MayRetry)
        {
            await _refused.CancelAsync();
        }
    }

    /// <summary>Saves checkpoints of everything new until the store takes no more; one that cannot be written harms nobody.</summary>
    public async Task SaveCheckpointsAsync()
    {
        var revision = Revision.Zero;
        while (!_refused.IsCancellationRequested)
        {
            try
            {
                await journal.WaitAsync(revision, _refused.Token);
                var image = await journal.LoadAsync(CancellationToken.None);
                revision = image.Revision;
                await SaveCheckpointAsync(image);
            }
            catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException)
            {
                // The next round finds out whether writing goes on.
            }
        }
    }

    /// <summary>What is read of the store: the newest revision, if the load, the feed and the store's own check agree.</summary>
    public async Task<string> ReadAsync()
    {
        var image = await journal.LoadAsync(CancellationToken.None);
        var feed = await journal.FeedAsync(Revision.Zero, int.MaxValue, CancellationToken.None);
        var findings = await journal.VerifyAsync(CancellationToken.None);
        var agree = feed.Commits.Count == image.Revision.Number && findings.Count == 0;
        return Reading + (agree ? image.Revision.ToString() : string.Join(", ", findings));
    }

    /// <inheritdoc/>
    public void Dispose() => _refused.Dispose();

    private async Task SaveCheckpointAsync(GraphImage image)
    {
        try
        {
            await journal.SaveCheckpointAsync(image, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            await Console.Out.WriteLineAsync(NotSaved + image.Revision);
        }
    }

    private async Task WriteWithoutEndAsync(int writer)
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

    private static RelationshipData Relationship(RelationshipType type, NodeData source, NodeData target) => new()
    {
        Id = RelationshipId.Of(type, source.Id, target.Id, string.Empty),
        Type = type,
        Source = source.Id,
        Target = target.Id,
    };
}
