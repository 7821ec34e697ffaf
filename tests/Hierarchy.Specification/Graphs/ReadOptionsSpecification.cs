using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>On what a read stands: revision, day, overlay, budget, cancellation.</summary>
public abstract class ReadOptionsSpecification : GraphStoreSpecification
{
    [SkippableFact]
    public async Task A_session_stays_at_its_revision()
    {
        var sketch = new GraphSketch().Unit("D");
        var journal = new InMemoryJournal();
        var first = journal.Import(sketch.Nodes, sketch.Relationships, Today);
        var store = await FollowAsync(journal);
        var older = await store.OpenAsync(ReadOptions.Latest, None);
        sketch.Unit("S", "D");
        var second = journal.Import(sketch.Nodes, sketch.Relationships, Today);
        var newer = new SketchReader(await store.OpenAsync(new ReadOptions { MinRevision = second }, None), sketch);

        Assert.Equal((first, second), (older.Revision, newer.Session.Revision));
        Assert.Empty(await new SketchReader(older, sketch).ReachedAsync("D", Relation.Children));
        Assert.Equal(["S"], await newer.ReachedAsync("D", Relation.Children));
    }

    [SkippableFact]
    public async Task A_revision_that_does_not_come_in_time_is_refused()
    {
        var journal = new InMemoryJournal();
        var time = new FakeTimeProvider();
        var store = await StartAsync(journal, time, TimeZoneInfo.Utc);
        await using var disposing = store as IAsyncDisposable;
        var opening = store.OpenAsync(new ReadOptions { MinRevision = new Revision(1) }, None).AsTask();
        Assert.False(opening.IsCompleted);
        await Patience.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return opening.IsCompleted;
        });
        var refusal = await Assert.ThrowsAsync<RevisionNotReachedException>(() => opening);
        Assert.Equal((new Revision(1), Revision.Zero), (refusal.Asked, refusal.Reached));
    }

    [SkippableFact]
    public async Task An_overlay_is_seen_by_its_session_alone_and_moves_with_the_day_asked()
    {
        var sketch = new GraphSketch().Unit("D").Unit("S", "D").Person("p", livesIn: "S");
        var store = await StoreAsync(sketch);
        var preview = new GraphSketch().Unit("D").Unit("S", "D").Person("p", livesIn: "S").Unit("T", "D").Person("q", livesIn: "T");
        Fact[] overlay =
        [
            .. preview.Nodes.Where(node => node.Id == preview["T"] || node.Id == preview["q"]).Select(node => new NodeFact(null, node)),
            .. preview.Relationships.Where(r => r.Source == preview["T"] || r.Source == preview["q"])
                .Select(r => new RelationshipFact(null, r with { Period = new Period(Today, null) })),
        ];
        var inside = new SketchReader(await store.OpenAsync(new ReadOptions { Overlay = overlay }, None), preview);
        var yesterday = new ReadOptions { Overlay = overlay, AsOf = Today.AddDays(-1) };
        var before = new SketchReader(await store.OpenAsync(yesterday, None), preview);
        var outside = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), preview);

        Assert.Equal(["S", "T"], await inside.ReachedAsync("D", Relation.Children));
        Assert.Equal(["S"], await before.ReachedAsync("D", Relation.Children));
        Assert.Equal(["S"], await outside.ReachedAsync("D", Relation.Children));
        Assert.Equal(2, await inside.MeasureAsync(MeasureList.Residents, "D"));
        Assert.Equal(1, await outside.MeasureAsync(MeasureList.Residents, "D"));
        Assert.Equal([false, true, true], (await outside.RefsAsync("S", "T", "q")).Select(node => node.IsNone));
        Assert.Equal(5, (await inside.Session.ImageAsync(None)).Nodes.Count);
        Assert.Equal(3, (await outside.Session.ImageAsync(None)).Nodes.Count);
    }

    [SkippableFact]
    public async Task A_budget_is_charged_and_refuses_what_is_more()
    {
        var sketch = new GraphSketch().WorkUnit("w");
        for (var i = 0; i < 500; i++)
        {
            sketch.Person($"p{i}", worksAt: "w");
        }

        var store = await StoreAsync(sketch);
        var budget = new RowBudget(1_000);
        var session = await store.OpenAsync(new ReadOptions { Budget = budget }, None);
        var workUnit = await new SketchReader(session, sketch).RefsAsync("w");
        _ = await session.ExpandAsync(workUnit, new ExpandRequest(Relation.Employees), None);
        Assert.InRange(budget.Charged, 500, 510);
        await Assert.ThrowsAsync<RowBudgetExceededException>(async () =>
        {
            _ = await session.ExpandAsync(workUnit, new ExpandRequest(Relation.Employees), None);
            _ = await session.ExpandAsync(workUnit, new ExpandRequest(Relation.Employees) { Where = new AnyOf([]) }, None);
        });
    }

    [SkippableFact]
    public async Task A_canceled_read_ends()
    {
        var sketch = new GraphSketch().Unit("D").Unit("S", "D").Matrix("m").Person("p", livesIn: "S");
        sketch.Relationship(RelationshipType.InMatrix, "p", "m");
        var store = await StoreAsync(sketch);
        var session = await store.OpenAsync(ReadOptions.Latest, None);
        var unit = await new SketchReader(session, sketch).RefsAsync("D");
        var canceled = new CancellationToken(canceled: true);
        Func<Task>[] primitives =
        [
            async () => await session.FindByIdAsync(new[] { sketch["D"] }, canceled),
            async () => await session.FindByKeyAsync(NodeType.OrgUnit, new[] { "D" }, canceled),
            async () => await session.FindAsync(NodeType.OrgUnit, new FindRequest(), canceled),
            async () => await session.ReadAsync(NodeProperties.Name, unit, canceled),
            async () => await session.ChartersAsync(unit, canceled),
            async () => await session.ExpandAsync(unit, new ExpandRequest(Relation.Children), canceled),
            async () => await session.CountAsync(unit, new ExpandRequest(Relation.Children), canceled),
            async () => await session.FollowAsync(unit, Relation.Parent, canceled),
            async () => await session.AppointmentsAsync(unit, new AppointmentsRequest(), canceled),
            async () => await session.AncestorsAsync(unit, canceled),
            async () => await session.SubtreeAsync(unit, new SubtreeRequest(), canceled),
            async () => await session.MeasureAsync(unit, new MeasureRequest(MeasureList.OfficeHolders), canceled),
            async () => await session.ByMatrixAsync(unit, canceled),
            async () => await session.FootprintAsync(unit, new FootprintRequest(OrgUnitKind.Grid, FootprintRelation.Holds), canceled),
            async () => await session.ImageAsync(canceled),
        ];
        foreach (var primitive in primitives)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(primitive);
        }
    }

    [SkippableFact]
    public async Task A_scope_or_filter_that_a_relation_does_not_take_is_refused()
    {
        var store = await StoreAsync(new GraphSketch().Unit("D"));
        var session = await store.OpenAsync(ReadOptions.Latest, None);
        ExpandRequest[] wrong =
        [
            new(Relation.Parent) { Scope = Scope.Subtree },
            new(Relation.Children) { Scope = Scope.Subtree },
            new(Relation.Successors) { Scope = Scope.Subtree },
            new(Relation.Predecessors) { Scope = Scope.Subtree },
            new(Relation.Places) { Where = new AllOf([]) },
            new(Relation.Lead) { Where = new AllOf([]) },
            new(Relation.Children) { Where = new RelationTest(Relation.Lead, Quantifier.Some, new AllOf([])) },
            new(Relation.Children) { Where = new RelationTest(Relation.Children, Quantifier.None) { Scope = Scope.Subtree } },
            new(Relation.Children) { Where = new PropertyTest(NodeProperties.Name, FilterOperator.Gt, [null]) },
            new(Relation.Children) { Where = new PropertyTest(NodeProperties.Order, FilterOperator.Contains, ["1"]) },
            new(Relation.Children) { Where = new PropertyTest(NodeProperties.Order, FilterOperator.Eq, ["1"]) },
            new(Relation.Children) { Where = new PropertyTest(NodeProperties.Name, FilterOperator.Eq, ["1", "2"]) },
        ];
        foreach (var request in wrong)
        {
            await Assert.ThrowsAsync<ArgumentRefusedException>(
                async () => await session.ExpandAsync(Array.Empty<NodeRef>(), request, None));
        }

        await Assert.ThrowsAsync<ArgumentRefusedException>(
            async () => await session.FollowAsync(Array.Empty<NodeRef>(), Relation.Children, None));
    }
}
