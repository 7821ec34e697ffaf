using Xunit;

namespace Hierarchy.Specification;

/// <summary>
/// One concurrent pair for each row of the table of what an operation relies on, by two handles; first one before the other, then the
/// other way, then at once. The row of codes and keys is with the claims.
/// </summary>
public abstract partial class JournalSpecification
{
    [SkippableFact]
    public Task A_new_residence_and_the_close_of_the_place() => ExcludeAsync(
        town => [town.Street],
        (town, plan) => plan
            .Open(town.Relationship(RelationshipType.LivesIn, town.Li, town.Street))
            .Rely(Aspects.Place, town.Li, town.Street),
        Close(town => town.Street));

    [SkippableFact]
    public Task A_child_and_the_close_of_its_parent() => ExcludeAsync(
        town => [town.Street],
        Child,
        Close(town => town.Street));

    [SkippableFact]
    public Task Two_moves_that_would_make_a_cycle() => ExcludeAsync(
        town => [town.Street, town.OtherStreet],
        Move(town => town.Street, town => town.StreetInRoot, town => town.OtherCommunity, town => [town.OtherStreet, town.Root]),
        Move(town => town.OtherStreet, town => town.OtherStreetInRoot, town => town.Community, town => [town.Street, town.Root]));

    [SkippableFact]
    public Task A_child_and_a_move_of_an_ancestor() => ExcludeAsync(
        town => [town.Street],
        Child,
        Move(town => town.Street, town => town.StreetInRoot, town => town.OtherStreet, town => [town.Root]),
        symmetric: false);

    [SkippableFact]
    public Task A_child_and_another_charter() => ExcludeAsync(town => [town.Root], Child, ChangeCharter);

    [SkippableFact]
    public Task Two_first_residences() => ExcludeAsync(
        town => [town.Li],
        First(RelationshipType.LivesIn, town => town.Street),
        First(RelationshipType.LivesIn, town => town.OtherStreet));

    [SkippableFact]
    public Task Two_first_employers() => ExcludeAsync(
        town => [town.Li],
        First(RelationshipType.WorksAt, town => town.Bank, "one"),
        First(RelationshipType.WorksAt, town => town.Bank, "two"));

    [SkippableFact]
    public Task Two_personal_check_ins() => ExcludeAsync(
        town => [town.Li],
        First(RelationshipType.CheckedIn, town => town.Street),
        First(RelationshipType.CheckedIn, town => town.OtherStreet));

    [SkippableFact]
    public Task Two_appointments_to_one_seat() => ExcludeAsync(
        town => [town.OtherStreet],
        Appoint(town => town.Li, town => town.OtherStreet),
        Appoint(town => town.Wang, town => town.OtherStreet));

    [SkippableFact]
    public Task The_end_of_an_appointment_and_another_one() => ExcludeAsync(
        town => [town.Street],
        (town, plan) => plan.End(town.Secretary).Rely(Aspects.Ties | Aspects.Place, town.Street),
        Appoint(town => town.Li, town => town.Street));

    [SkippableFact]
    public Task An_appointment_and_a_move_of_the_place() => ExcludeAsync(
        town => [town.OtherStreet],
        Appoint(town => town.Li, town => town.OtherStreet),
        Move(town => town.OtherStreet, town => town.OtherStreetInRoot, town => town.Street, town => [town.Root]),
        symmetric: false);

    [SkippableFact]
    public Task An_appointment_and_another_charter()
        => ExcludeAsync(town => [town.Root], Appoint(town => town.Li, town => town.OtherStreet), ChangeCharter);

    [SkippableFact]
    public Task Two_leads_of_one_matrix() => ExcludeAsync(town => [town.Finance], Lead(town => town.Bank), Lead(town => town.Owners));

    [SkippableFact]
    public Task Two_closes_of_one_unit()
        => ExcludeAsync(town => [town.Community], Close(town => town.Community), Close(town => town.Community));

    [SkippableFact]
    public Task The_close_of_a_subtree_and_a_residence_inside() => ExcludeAsync(
        town => [town.Community],
        (town, plan) => plan
            .Change(town.Street, town.Street with { ClosedOn = SampleTown.Today })
            .Change(town.Community, town.Community with { ClosedOn = SampleTown.Today })
            .Rely(Aspects.Place | Aspects.Ties, town.Street, town.Community),
        (town, plan) => plan
            .Open(town.Relationship(RelationshipType.LivesIn, town.Li, town.Community))
            .Rely(Aspects.Place, town.Li, town.Community)
            .Rely(Aspects.Ties, town.Li));

    [SkippableFact]
    public Task A_merge_and_a_residence_in_its_source() => ExcludeAsync(
        town => [town.Community],
        Merge(town => town.Community, town => town.OtherCommunity),
        First(RelationshipType.LivesIn, town => town.Community));

    [SkippableFact]
    public Task A_merge_and_the_close_of_its_target() => ExcludeAsync(
        town => [town.OtherCommunity],
        Merge(town => town.Community, town => town.OtherCommunity),
        Close(town => town.OtherCommunity));

    [SkippableFact]
    public async Task Two_reopenings_of_one_unit()
    {
        var (town, founded) = await FoundAsync();
        var closed = await CommitAsync(Close(town => town.Community)(town, new ChangeSetBuilder(founded)).Build());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(
            i => Task.Run(() => TryAsync(HandleOf(i), Reopen(town, new ChangeSetBuilder(closed)).Build()))));
        Assert.Single(outcomes, outcome => outcome is null);
        AssertMet(outcomes.Single(outcome => outcome is not null), [town.Community], closed.Next);
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task Renaming_a_parent_or_the_root_disturbs_nobody_below()
    {
        var (town, founded) = await FoundAsync();
        foreach (var unit in new[] { town.Root, town.Street })
        {
            var renamed = unit with { Name = "renamed" };
            await CommitAsync(new ChangeSetBuilder(founded).Change(unit, renamed).Rely(Aspects.Props, unit).Build());
        }

        var lives = town.Relationship(RelationshipType.LivesIn, town.Li, town.Community);
        await CommitAsync(new ChangeSetBuilder(founded)
            .Open(lives)
            .Rely(Aspects.Place, town.Li, town.Community, town.Street, town.Root)
            .Rely(Aspects.Ties, town.Li)
            .Build());
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_conflict_names_each_aspect_that_was_written_in_the_order_relied_on()
    {
        var (town, founded) = await FoundAsync();
        var renamed = await CommitAsync(new ChangeSetBuilder(founded).Change(town.Wang, town.Wang with { Name = "王" }).Build());
        var closed = await CommitAsync(
            new ChangeSetBuilder(founded).Change(town.Community, town.Community with { ClosedOn = SampleTown.Today }).Build());
        var nobody = town.Person("nobody");
        var change = new ChangeSetBuilder(founded)
            .Create(town.Person("zhao"))
            .Rely(Aspects.Props | Aspects.Place, town.Community)
            .Rely(Aspects.Ties, nobody, town.Li)
            .Rely(Aspects.Props | Aspects.Ties, town.Wang)
            .Build();
        var conflict = await Assert.ThrowsAsync<CommitConflictException>(() => CommitAsync(change));
        Assert.Equal(
            [
                new Conflict(town.Community.Id, Aspects.Props, closed),
                new Conflict(town.Community.Id, Aspects.Place, closed),
                new Conflict(nobody.Id, Aspects.Ties, null),
                new Conflict(town.Wang.Id, Aspects.Props, renamed),
            ],
            conflict.Conflicts);
        Assert.True(conflict.MayRetry);
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_conflict_is_answered_before_a_clash_and_a_clash_before_what_is_impossible()
    {
        var (town, founded) = await FoundAsync();
        await CommitAsync(new ChangeSetBuilder(founded).Change(town.Wang, town.Wang with { Name = "王" }).Build());
        var clashing = town.Person("zhao") with { Key = town.Li.Key };
        await Assert.ThrowsAsync<CommitConflictException>(
            () => CommitAsync(new ChangeSetBuilder(founded).Create(clashing, town.Bank).Rely(Aspects.Props, town.Wang).Build()));
        await Assert.ThrowsAsync<ClaimClashException>(
            () => CommitAsync(new ChangeSetBuilder(founded).Create(clashing).Open(town.Serves).Build()));
    }
}
