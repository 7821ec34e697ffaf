using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class ConcurrencyTests
{
    private const int People = 60;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 6, 1);

    /// <summary>
    /// A writer moves a unit with everybody to and fro, and lets people follow one by one; whatever a reader sees must fit together: all of
    /// them live somewhere, the sums of the two sides are whole, lists are as long as the measures say.
    /// </summary>
    [Fact]
    public async Task Readers_beside_a_writer_see_one_revision()
    {
        await using var journal = new InMemoryJournal();
        var sketch = Town();
        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        await using var engine = new GraphEngine(
            journal, new FixedTime(Today), TimeZoneInfo.Utc, new GraphEngineOptions { RevisionTimeout = Patience.Ceiling });
        await engine.StartAsync(None);
        using var stop = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(engine, sketch, stop.Token))).ToArray();
        await WriteAsync(engine, sketch, commits: 300);
        await stop.CancelAsync();
        var reads = await Task.WhenAll(readers);

        Assert.All(reads, count => Assert.InRange(count, 1, int.MaxValue));
        Assert.Equal(new Revision(301), engine.State.Revision);
    }

    private static GraphSketch Town()
    {
        var sketch = new GraphSketch().Unit("D").Unit("A", "D").Unit("B", "D").Unit("C", "A");
        sketch.WorkUnit("w").Matrix("m").Relationship(RelationshipType.InMatrix, "w", "m");
        for (var i = 0; i < People; i++)
        {
            sketch.Person($"p{i}", livesIn: "C", worksAt: "w");
        }

        return sketch;
    }

    private static async Task WriteAsync(GraphEngine engine, GraphSketch sketch, int commits)
    {
        var open = sketch.Relationships.ToDictionary(r => (r.Type, r.Source));
        for (var i = 0; i < commits; i++)
        {
            // C stands below A or B; people live in C or directly in B.
            var (type, mover, here, there) = i % 3 == 0
                ? (RelationshipType.PartOf, sketch["C"], sketch["A"], sketch["B"])
                : (RelationshipType.LivesIn, sketch[$"p{i % People}"], sketch["C"], sketch["B"]);
            var old = open[(type, mover)];
            var opened = old with
            {
                Id = RelationshipId.Of(type, mover, mover, i.ToString()),
                Target = old.Target == here ? there : here,
            };
            open[(type, mover)] = opened;
            var change = i;
            await engine.CommitAsync(
                (session, _) => new(Changes.Set(
                    session.Revision,
                    $"move {change}",
                    new RelationshipFact(old, old with { Period = new Period(null, DateOnly.MinValue) }),
                    new RelationshipFact(null, opened))),
                replan: true,
                // The readers leave it what they do not use of the machine: no time is too long.
                readableWithin: Timeout.InfiniteTimeSpan,
                None);
        }
    }

    private static async Task<int> ReadAsync(GraphEngine engine, GraphSketch sketch, CancellationToken stop)
    {
        var reads = 0;
        var last = Revision.Zero;
        while (!stop.IsCancellationRequested || reads == 0)
        {
            var isPreview = reads % 7 == 3;
            var session = await engine.OpenAsync(
                new ReadOptions { AsOf = reads % 5 == 0 ? Today.AddDays(-1) : null, Overlay = isPreview ? Newcomer(sketch) : null }, None);
            Assert.True(session.Revision >= last);
            last = session.Revision;
            await FitsTogetherAsync(session, sketch, isPreview ? People + 1 : People);
            reads++;

            // A request ends and gives its thread back: so do these, or the follower has none to run on.
            await Task.Yield();
        }

        return reads;
    }

    /// <summary>Somebody who moves into C, wherever C stands, and works with everybody else.</summary>
    private static Fact[] Newcomer(GraphSketch sketch)
    {
        var person = new PersonData { Id = NodeId.Of(NodeType.Person, "new"), Key = "new", Name = "New" };
        var home = RelationshipOf(RelationshipType.LivesIn, person.Id, sketch["C"]);
        var work = RelationshipOf(RelationshipType.WorksAt, person.Id, sketch["w"]);
        return [new NodeFact(null, person), new RelationshipFact(null, home), new RelationshipFact(null, work)];
    }

    private static RelationshipData RelationshipOf(RelationshipType type, NodeId source, NodeId target)
        => new() { Id = RelationshipId.Of(type, source, target, "new"), Type = type, Source = source, Target = target };

    private static async Task FitsTogetherAsync(IGraphSession session, GraphSketch sketch, int people)
    {
        var units = await session.FindByIdAsync(new[] { sketch["D"], sketch["A"], sketch["B"], sketch["C"] }, None);
        var residents = await session.MeasureAsync(units, new MeasureRequest(MeasureList.Residents), None);
        var table = await session.ByMatrixAsync(units, None);
        var below = await session.ExpandAsync(units, new ExpandRequest(Relation.Residents) { Scope = Scope.Subtree }, None);
        var parent = await session.FollowAsync(units.AsMemory(3, 1), Relation.Parent, None);
        Assert.Equal(people, residents[0]);
        Assert.Equal(people, residents[1] + residents[2]);
        Assert.Equal(residents, table.Counts);
        Assert.Equal(residents, Enumerable.Range(0, 4).Select(i => (long)below.Offsets[i + 1] - below.Offsets[i]));
        Assert.True(parent[0] == units[1] || parent[0] == units[2]);
    }
}
