using Hierarchy.Specification;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>What was shared is charged as what was computed, and a budget that is used up is nobody else's concern.</summary>
public sealed class BudgetTests
{
    private readonly Town _town = new();

    [SkippableFact]
    public async Task What_was_shared_is_charged_but_for_the_way_there()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        var computing = new RowBudget(1_000);
        Assert.Equal(3, await HoldersAsync(replica, computing));
        var sharing = new RowBudget(1_000);
        Assert.Equal(3, await HoldersAsync(replica, sharing));
        Assert.Equal(1, replica.Computing.Computed);
        Assert.InRange(sharing.Charged, 3, computing.Charged);
    }

    [SkippableFact]
    public async Task What_passes_without_Redis_passes_with_it_computed_or_shared()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        foreach (var ask in (Func<IGraphSession, Task>[])[AskHoldersAsync, AskFootprintAsync])
        {
            var alone = new RowBudget(1_000_000);
            await ask(await replica.Engine.OpenAsync(new ReadOptions { Budget = alone }, CancellationToken.None));
            var computed = replica.Computing.Computed;
            await ask(await replica.OpenAsync(new ReadOptions { Budget = new RowBudget(alone.Charged) }));
            await ask(await replica.OpenAsync(new ReadOptions { Budget = new RowBudget(alone.Charged) }));
            Assert.Equal(computed + 1, replica.Computing.Computed);
        }
    }

    [SkippableFact]
    public async Task Whoever_has_too_little_left_is_refused_whether_it_is_computed_or_shared()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        await Assert.ThrowsAsync<RowBudgetExceededException>(() => HoldersAsync(replica, new RowBudget(3)));
        Assert.Equal(3, await HoldersAsync(replica, new RowBudget(1_000)));
        await Assert.ThrowsAsync<RowBudgetExceededException>(() => HoldersAsync(replica, new RowBudget(3)));
    }

    [SkippableFact]
    public async Task Whoever_has_spent_everything_before_sets_nothing_going()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        foreach (var ask in (Func<IGraphSession, Task>[])[AskHoldersAsync, AskFootprintAsync])
        {
            var rich = await replica.OpenAsync(new ReadOptions { Budget = new RowBudget(1_000) });
            var spent = new RowBudget(1_000);
            var poor = await replica.OpenAsync(new ReadOptions { Budget = spent });
            Assert.Throws<RowBudgetExceededException>(() => spent.Charge(1_001));
            var computed = replica.Computing.Computed;
            await Assert.ThrowsAsync<RowBudgetExceededException>(() => ask(poor));
            Assert.Equal(computed, replica.Computing.Computed);
            await ask(rich);
            Assert.Equal(computed + 1, replica.Computing.Computed);
        }
    }

    [SkippableFact]
    public async Task Whoever_computes_for_others_and_runs_out_does_not_drag_them_along()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        replica.Computing.Hold();
        var poor = HoldersAsync(replica, new RowBudget(4));
        await Patience.UntilAsync(() => replica.Computing.Computed > 0);
        Task<long>[] others = [.. Enumerable.Range(0, 10).Select(_ => HoldersAsync(replica, new RowBudget(1_000)))];
        replica.Computing.Release();
        await Assert.ThrowsAsync<RowBudgetExceededException>(() => poor);
        Assert.All(await Task.WhenAll(others), count => Assert.Equal(3, count));
    }

    [SkippableFact]
    public async Task Whoever_computes_for_others_and_gives_up_does_not_drag_them_along()
    {
        await using var server = await RedisServer.ObtainAsync();
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), Redises.Options(server.Configuration));
        replica.Computing.Hold();
        using var giveUp = new CancellationTokenSource();
        var first = HoldersAsync(replica, new RowBudget(1_000), giveUp.Token);
        await Patience.UntilAsync(() => replica.Computing.Computed > 0);
        Task<long>[] others = [.. Enumerable.Range(0, 10).Select(_ => HoldersAsync(replica, new RowBudget(1_000)))];
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        replica.Computing.Release();
        Assert.All(await Task.WhenAll(others), count => Assert.Equal(3, count));
    }

    private async Task AskHoldersAsync(IGraphSession session)
        => await session.MeasureAsync(await RefAsync(session, "D"), new MeasureRequest(MeasureList.OfficeHolders), CancellationToken.None);

    private async Task AskFootprintAsync(IGraphSession session)
    {
        var request = new FootprintRequest(OrgUnitKind.Subdistrict, FootprintRelation.Holds) { WithTotals = true };
        await session.FootprintAsync(await RefAsync(session, "m"), request, CancellationToken.None);
    }

    private async Task<NodeRef[]> RefAsync(IGraphSession session, string name)
        => await session.Uncharged.FindByIdAsync(new[] { _town.Sketch[name] }, CancellationToken.None);

    private async Task<long> HoldersAsync(Replica replica, RowBudget budget, CancellationToken cancellationToken = default)
    {
        var session = await replica.OpenAsync(new ReadOptions { Budget = budget });
        var root = await session.FindByIdAsync(new[] { _town.Sketch["D"] }, cancellationToken);
        return (await session.MeasureAsync(root, new MeasureRequest(MeasureList.OfficeHolders), cancellationToken))[0];
    }
}
