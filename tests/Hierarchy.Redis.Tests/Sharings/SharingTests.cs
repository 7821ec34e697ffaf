using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>What is computed once for all, and what never is.</summary>
public sealed class SharingTests : RedisTests
{
    private static readonly FootprintRequest Footprint = new(OrgUnitKind.Subdistrict, FootprintRelation.Holds) { WithTotals = true };

    [SkippableFact]
    public async Task Sixty_four_who_ask_at_once_make_one_computation_and_another_replica_none()
    {
        var journal = await Town.FoundAsync();
        await using var first = await Replica.StartAsync(journal, Options);
        first.Computing.Hold();
        var session = await first.OpenAsync();
        Task<long>[] asking = [.. Enumerable.Range(0, 64).Select(_ => HoldersAsync(session))];
        await Patience.UntilAsync(() => first.Computing.Computed > 0);
        first.Computing.Release();
        Assert.All(await Task.WhenAll(asking), count => Assert.Equal(3, count));
        Assert.Equal(1, first.Computing.Computed);

        await using var keys = await RedisKeys.OpenAsync(Options);
        await keys.UntilAsync(1);
        await using var second = await Replica.StartAsync(journal, Options);
        var other = await second.OpenAsync();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => HoldersAsync(other))), count => Assert.Equal(3, count));
        Assert.Equal(0, second.Computing.Computed);
    }

    [SkippableFact]
    public async Task A_footprint_that_another_replica_computed_names_the_same_units_and_cursors()
    {
        var journal = await Town.FoundAsync();
        await using var first = await Replica.StartAsync(journal, Options);
        await using var second = await Replica.StartAsync(journal, Options);
        await using var keys = await RedisKeys.OpenAsync(Options);
        var reader = new SketchReader(await first.OpenAsync(), Town.Sketch);
        var computed = await reader.Session.FootprintAsync(await reader.RefsAsync("m"), Footprint, CancellationToken.None);
        await keys.UntilAsync(1);
        var other = new SketchReader(await second.OpenAsync(), Town.Sketch);
        var shared = await other.Session.FootprintAsync(await other.RefsAsync("m"), Footprint, CancellationToken.None);
        Assert.Equal(0, second.Computing.Computed);
        Assert.Equal(["S"], await other.NamesAsync(Array.ConvertAll(shared.Elements, entry => entry.Unit)));
        Assert.Equal(3, shared.Elements[0].Count);
        Assert.Equal(computed.Totals, shared.Totals);
        Assert.Equal(computed.CursorAt(0), shared.CursorAt(0));
        var rest = Footprint with { Page = PageRequest.Of(5, null, shared.CursorAt(0), null) };
        Assert.Empty((await other.Session.FootprintAsync(await other.RefsAsync("m"), rest, CancellationToken.None)).Elements);
    }

    [SkippableFact]
    public async Task A_preview_shares_nothing()
    {
        var journal = await Town.FoundAsync();
        await using var replica = await Replica.StartAsync(journal, Options);
        var published = await replica.OpenAsync();
        Assert.Equal(3, await HoldersAsync(published));
        var preview = await replica.OpenAsync(new ReadOptions { Overlay = Town.Next(published).Facts });
        Assert.Equal(2, await HoldersAsync(preview));
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
    }

    [SkippableFact]
    public async Task Another_day_is_another_result()
    {
        var journal = await Town.FoundAsync();
        await using var replica = await Replica.StartAsync(journal, Options);
        await replica.CommitAsync(Town.Next);
        Assert.Equal(2, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync(new ReadOptions { AsOf = Town.Today.AddDays(-1) })));
        Assert.Equal(2, await HoldersAsync(await replica.OpenAsync(new ReadOptions { AsOf = Town.Today.AddDays(1) })));
    }

    [SkippableFact]
    public async Task Another_history_with_the_same_revision_day_and_ids_is_another_result()
    {
        await using var first = await Replica.StartAsync(await Town.FoundAsync(), Options);
        Assert.Equal(3, await HoldersAsync(await first.OpenAsync()));
        await using var keys = await RedisKeys.OpenAsync(Options);
        await keys.UntilAsync(1);

        // The store was made anew, without one of the posts, while Redis still knew the old one.
        var founding = Town.Founding();
        var anew = new InMemoryJournal();
        var post = founding.Facts.OfType<RelationshipFact>().First(fact => fact.After.Type == RelationshipType.Holds);
        await anew.CommitAsync(founding with { Facts = [.. founding.Facts.Where(fact => fact != post)] }, CancellationToken.None);
        await using var second = await Replica.StartAsync(anew, Options);
        Assert.Equal(2, await HoldersAsync(await second.OpenAsync()));
    }

    [SkippableFact]
    public async Task A_revision_whose_commit_is_not_told_is_not_shared()
    {
        var journal = new InMemoryJournal();
        journal.Import(Town.Sketch.Nodes, Town.Sketch.Relationships, Town.Today);
        await using var replica = await Replica.StartAsync(journal, Options);
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(2, replica.Computing.Computed);
    }

    [SkippableFact]
    public async Task What_costs_less_than_the_way_is_computed()
    {
        var journal = await Town.FoundAsync();
        await using var replica = await Replica.StartAsync(journal, Options with { SharedFrom = 4 });
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(2, replica.Computing.Computed);
    }

    [SkippableFact]
    public async Task Units_that_repeat_or_are_none_are_answered_in_the_order_asked()
    {
        var journal = await Town.FoundAsync();
        await using var replica = await Replica.StartAsync(journal, Options with { SharedFrom = 3 });
        var reader = new SketchReader(await replica.OpenAsync(), Town.Sketch);
        var (root, street, person) = (await reader.RefsAsync("D", "S", "p")) switch { var refs => (refs[0], refs[1], refs[2]) };
        NodeRef[] asked = [person, root, NodeRef.None, street, root];
        var counts = await reader.Session.MeasureAsync(asked, new MeasureRequest(MeasureList.OfficeHolders), CancellationToken.None);
        Assert.Equal([0L, 3L, 0L, 3L, 3L], counts);
    }

    [SkippableFact]
    public async Task What_was_asked_before_is_remembered_when_there_is_no_Redis_any_more()
    {
        var journal = await Town.FoundAsync();
        await using var server = await RedisServer.StartAsync();
        await using var replica = await Replica.StartAsync(journal, Redises.Options(server.Configuration));
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        await server.Process.KillAsync();
        await Patience.UntilAsync(() => !replica.Redis.State.IsConnected);
        Assert.Equal(3, await HoldersAsync(await replica.OpenAsync()));
        Assert.Equal(1, replica.Computing.Computed);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_elses_bytes_under_a_key_are_no_result(bool isOfAnotherType)
    {
        var journal = await Town.FoundAsync();
        await using var first = await Replica.StartAsync(journal, Options);
        Assert.Equal(3, await HoldersAsync(await first.OpenAsync()));
        await using var keys = await RedisKeys.OpenAsync(Options);
        await keys.UntilAsync(1);
        await keys.SpoilAsync(isOfAnotherType);
        await using var second = await Replica.StartAsync(journal, Options);
        Assert.Equal(3, await HoldersAsync(await second.OpenAsync()));
        Assert.Equal(1, second.Computing.Computed);
    }

    private Task<long> HoldersAsync(IGraphSession session)
        => new SketchReader(session, Town.Sketch).MeasureAsync(MeasureList.OfficeHolders, "D");
}
