using Hierarchy.Specification;
using Xunit;
using Xunit.Abstractions;

namespace Hierarchy.Neo4j.Tests;

/// <summary>
/// Sixteen writers in two replicas change the same small tree at once: whoever is told that a change took effect finds it there.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class ConcurrentWritersTests(ITestOutputHelper output)
{
    private const int Minutes = 1;

    [SkippableFact]
    public async Task Whatever_was_acknowledged_is_there_once_and_both_replicas_count_alike()
    {
        await using var run = await ReplicaRun.StartAsync(await Neo4jStore.CreateAsync(), new Ledger(int.MaxValue));
        var writing = run.WriteAsync(writer => writer.WriteAsync());
        await Task.WhenAny(writing, Task.Delay(TimeSpan.FromMinutes(TestScale.Of(Minutes))));
        run.Ledger.StopAfter(run.Writers.Count);
        await writing;
        output.WriteLine(run.Ledger.ToString());
        await run.AssertHoldsAsync();
    }

    [SkippableFact]
    public async Task Of_all_who_rename_a_unit_that_none_has_seen_renamed_one_does_and_the_others_meet_it()
    {
        await using var run = await ReplicaRun.StartAsync(await Neo4jStore.CreateAsync(), new Ledger(int.MaxValue));
        var meeting = new Meeting(run.Writers.Count);
        await run.WriteAsync(writer => writer.SettleAsync(
            writer.NameOf("renames"), Edits.Rename(ReplicaTown.Street.Id, writer.NameOf("was here")), meeting));
        Assert.InRange(run.Ledger.Conflicts, run.Writers.Count - 1, int.MaxValue);
        await run.AssertHoldsAsync();
    }

    [SkippableFact]
    public async Task Of_all_who_take_a_code_that_is_free_one_gets_it()
    {
        await using var run = await ReplicaRun.StartAsync(await Neo4jStore.CreateAsync(), new Ledger(int.MaxValue));
        var meeting = new Meeting(run.Writers.Count);
        await run.WriteAsync(writer => writer.SettleAsync(
            writer.NameOf("creates"), Edits.Create(ReplicaTown.Sample.Root.Id, "wanted", writer.NameOf("unit")), meeting));
        Assert.Equal((0, run.Writers.Count - 1), (run.Ledger.Conflicts, run.Ledger.Clashes));
        Assert.Equal(2, run.Ledger.Acknowledged.Count);
        await run.AssertHoldsAsync();
    }

    [SkippableFact]
    public async Task Of_two_who_move_two_units_below_each_other_one_does()
    {
        await using var run = await ReplicaRun.StartAsync(await Neo4jStore.CreateAsync(), new Ledger(int.MaxValue));
        var meeting = new Meeting(2);
        var (one, other) = (ReplicaTown.Street, ReplicaTown.Sample.Unit("street 1", OrgUnitKind.Subdistrict));
        await Task.WhenAll(
            run.Writers[0].SettleAsync("one", Edits.Move(one.Id, other.Id, "one"), meeting),
            run.Writers[1].SettleAsync("other", Edits.Move(other.Id, one.Id, "other"), meeting));
        Assert.Equal((1, 2), (run.Ledger.Conflicts, run.Ledger.Acknowledged.Count));
        await run.AssertHoldsAsync();
    }
}
