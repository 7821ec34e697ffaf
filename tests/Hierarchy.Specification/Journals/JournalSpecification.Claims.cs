using Xunit;

namespace Hierarchy.Specification;

public abstract partial class JournalSpecification
{
    [SkippableFact]
    public async Task A_clash_of_codes_names_the_holder()
    {
        var (town, founded) = await FoundAsync();
        var copy = town.Unit("copy", OrgUnitKind.CommunityOrg) with { Key = town.Street.Key };
        var clash = await Assert.ThrowsAsync<ClaimClashException>(() => CommitAsync(new ChangeSetBuilder(founded).Create(copy).Build()));
        Assert.Equal([new ClaimClash($"OrgUnit {town.Street.Key}", copy.Id, town.Street.Id)], clash.Clashes);
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task One_code_given_twice_in_a_change_set_is_a_clash()
    {
        var (town, founded) = await FoundAsync();
        var one = town.Person("zhao");
        var two = town.Person("qian") with { Key = one.Key };
        var clash = await Assert.ThrowsAsync<ClaimClashException>(
            () => CommitAsync(new ChangeSetBuilder(founded).Create(one, two).Build()));
        Assert.Equal([new ClaimClash($"Person {one.Key}", two.Id, one.Id)], clash.Clashes);
    }

    [SkippableFact]
    public async Task One_code_wanted_by_two_at_once_goes_to_one()
    {
        var (town, founded) = await FoundAsync();
        var wishes = Enumerable.Range(0, 8).Select(i => town.Person($"p{i}") with { Key = "wanted" }).ToArray();
        var outcomes = await Task.WhenAll(wishes.Select((person, i) => Task.Run(
            () => TryAsync(HandleOf(i), new ChangeSetBuilder(founded).Create(person).Build()))));
        var holder = Assert.Single((await Journal.LoadAsync(CancellationToken.None)).Nodes, node => node.Key == "wanted");
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(
            outcomes.Where(outcome => outcome is not null),
            outcome => Assert.Equal(holder.Id, Assert.Single(Assert.IsType<ClaimClashException>(outcome).Clashes).Holder));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task The_same_code_at_two_types_is_no_clash()
    {
        var (town, founded) = await FoundAsync();
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person("street")).Build());
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task Two_nodes_swap_their_codes()
    {
        var (town, founded) = await FoundAsync();
        var street = town.Street with { Key = town.OtherStreet.Key };
        var other = town.OtherStreet with { Key = town.Street.Key };
        var swapped = await CommitAsync(new ChangeSetBuilder(founded).Change(town.Street, street).Change(town.OtherStreet, other).Build());
        await CommitAsync(new ChangeSetBuilder(swapped).Change(other, town.OtherStreet).Change(street, town.Street).Build());
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_code_that_a_close_frees_is_taken_in_the_same_commit_and_the_old_unit_cannot_have_it_back()
    {
        var (town, founded) = await FoundAsync();
        var closed = town.Community with { ClosedOn = SampleTown.Today };
        var heir = town.Unit("heir", OrgUnitKind.CommunityOrg) with { Key = town.Community.Key };
        var split = await CommitAsync(new ChangeSetBuilder(founded).Create(heir).Change(town.Community, closed).Build());
        var reopen = new ChangeSetBuilder(split).Change(closed, town.Community).Build();
        var clash = await Assert.ThrowsAsync<ClaimClashException>(() => CommitAsync(reopen));
        Assert.Equal(heir.Id, Assert.Single(clash.Clashes).Holder);
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_unit_that_its_date_will_close_holds_its_code_until_a_fact_frees_it()
    {
        var (town, founded) = await FoundAsync();
        var tomorrow = SampleTown.Today.AddDays(1);
        var closing = town.Community with { ClosedOn = tomorrow };
        var planned = await CommitAsync(new ChangeSetBuilder(founded).Change(town.Community, closing).Build());
        var heir = town.Unit("heir", OrgUnitKind.CommunityOrg) with { Key = town.Community.Key };
        await Assert.ThrowsAsync<ClaimClashException>(() => CommitAsync(new ChangeSetBuilder(planned).Create(heir).Build()));
        await Assert.ThrowsAsync<ClaimClashException>(
            () => CommitAsync(new ChangeSetBuilder(planned).Create(heir).Build() with { Today = tomorrow }));
        await CommitAsync(new ChangeSetBuilder(planned).Create(heir).Change(closing, closing).Build() with { Today = tomorrow });
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_reopened_unit_takes_its_code_whatever_day_its_planner_had()
    {
        var (town, founded) = await FoundAsync();
        var tomorrow = SampleTown.Today.AddDays(1);
        var closed = town.Community with { ClosedOn = tomorrow };
        var freed = await CommitAsync(new ChangeSetBuilder(founded).Change(town.Community, closed).Build() with { Today = tomorrow });
        var reopened = await CommitAsync(new ChangeSetBuilder(freed).Change(closed, town.Community).Build());
        var copy = town.Unit("copy", OrgUnitKind.CommunityOrg) with { Key = town.Community.Key };
        await Assert.ThrowsAsync<ClaimClashException>(() => CommitAsync(new ChangeSetBuilder(reopened).Create(copy).Build()));
        await AssertWholeAsync();
    }

    /// <summary>One handle for even numbers, the other one for odd ones.</summary>
    private IJournal HandleOf(int number) => number % 2 == 0 ? Journal : Other;

    private static async Task<Exception?> TryAsync(IJournal journal, ChangeSet changeSet)
    {
        try
        {
            await CommitAsync(journal, changeSet);
            return null;
        }
        catch (RefusalException exception)
        {
            return exception;
        }
    }
}
