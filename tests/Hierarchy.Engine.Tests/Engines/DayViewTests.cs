using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>What a view of another day costs, and who waits for it.</summary>
public sealed class DayViewTests
{
    private const int Later = 5;

    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public async Task Each_who_asks_is_charged_what_starts_or_ends_until_that_day()
    {
        await using var journal = new InMemoryJournal();
        await using var engine = await StartAsync(journal);
        foreach (var (day, charged) in new[] { (0, 0), (1, 1), (3, 3), (9, Later), (1, 1), (-9, 0) })
        {
            var budget = new RowBudget(100);
            var session = await engine.OpenAsync(new ReadOptions { AsOf = Today.AddDays(day), Budget = budget }, CancellationToken.None);
            Assert.Equal((Today.AddDays(day), (long)charged), (session.Day, budget.Charged));
        }

        await Assert.ThrowsAsync<RowBudgetExceededException>(async () => await engine.OpenAsync(
            new ReadOptions { AsOf = Today.AddDays(9), Budget = new RowBudget(Later - 1) }, CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_gives_up_gets_none_and_who_asks_after_that_does(bool isPreview)
    {
        await using var journal = new InMemoryJournal();
        await using var engine = await StartAsync(journal);
        var read = new ReadOptions { AsOf = Today.AddDays(9), Overlay = isPreview ? [] : null };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await engine.OpenAsync(read, new CancellationToken(canceled: true)));

        var session = await engine.OpenAsync(read, CancellationToken.None);
        var units = await session.FindByKeyAsync(NodeType.OrgUnit, new[] { "U4" }, CancellationToken.None);
        var status = await session.ReadAsync(NodeProperties.Status, units, CancellationToken.None);
        Assert.Equal(OrgUnitStatus.Active, status[0]);
    }

    /// <summary>One unit opens on each of the next days.</summary>
    private static async Task<GraphEngine> StartAsync(InMemoryJournal journal)
    {
        var sketch = new GraphSketch();
        for (var number = 0; number < Later; number++)
        {
            var opened = Today.AddDays(number + 1);
            sketch.Unit($"U{number}", with: unit => unit with { OpenedOn = opened });
        }

        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        var engine = new GraphEngine(journal, new FixedTime(Today), TimeZoneInfo.Utc);
        await engine.StartAsync(CancellationToken.None);
        return engine;
    }
}
