using Xunit;

namespace Hierarchy.Specification;

public abstract partial class JournalSpecification
{
    [SkippableFact]
    public async Task A_new_store_is_empty_at_revision_0()
    {
        var image = await Journal.LoadAsync(CancellationToken.None);
        Assert.Equal(Revision.Zero, image.Revision);
        Assert.Empty(image.Nodes);
        Assert.Empty(image.Relationships);
        Assert.Null(await Journal.FindAsync(new MutationId("never"), CancellationToken.None));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task Commits_are_numbered_without_a_gap_and_refused_ones_take_no_number()
    {
        var (town, first) = await FoundAsync();
        Assert.Equal(new Revision(1), first);
        await Assert.ThrowsAsync<ImpossibleFactException>(() => CommitAsync(new ChangeSetBuilder(first).Create(town.Li).Build()));
        Assert.Equal(new Revision(2), await CommitAsync(new ChangeSetBuilder(first).Create(town.Person("zhao")).Build()));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_replayed_mutation_answers_the_revision_that_it_made()
    {
        var (town, founded) = await FoundAsync();
        var change = new ChangeSetBuilder(founded, "once").Create(town.Person("zhao")).Build();
        Assert.Equal(new CommitReceipt(new Revision(2), Replayed: false), await Journal.CommitAsync(change, CancellationToken.None));
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person("qian")).Build());
        Assert.Equal(new CommitReceipt(new Revision(2), Replayed: true), await Journal.CommitAsync(change, CancellationToken.None));
        Assert.Equal(new Revision(2), await Journal.FindAsync(new MutationId("once"), CancellationToken.None));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_replay_is_answered_even_if_its_facts_are_impossible_by_now_and_its_reliances_written()
    {
        var (town, founded) = await FoundAsync();
        var rename = new ChangeSetBuilder(founded, "rename")
            .Change(town.Li, town.Li with { Name = "李" })
            .Rely(Aspects.Props, town.Li)
            .Build();
        var revision = await CommitAsync(rename);
        Assert.Equal(new CommitReceipt(revision, Replayed: true), await Journal.CommitAsync(rename, CancellationToken.None));
        Assert.Equal(revision, (await Journal.CommitAsync(town.Founding(founded), CancellationToken.None)).Revision.Next);
    }

    [SkippableFact]
    public async Task One_mutation_sent_from_everywhere_at_once_takes_effect_once()
    {
        var (town, founded) = await FoundAsync();
        var change = new ChangeSetBuilder(founded, "once").Create(town.Person("zhao")).Build();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            i => Task.Run(async () => await HandleOf(i).CommitAsync(change, CancellationToken.None))));
        Assert.Single(receipts, receipt => !receipt.Replayed);
        Assert.All(receipts, receipt => Assert.Equal(new Revision(2), receipt.Revision));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task Mutations_are_remembered_after_a_restart_or_all_forgotten_by_a_store_that_is_not_durable()
    {
        var (town, founded) = await FoundAsync();
        var remembers = Journal.Features.Durable;
        await ReopenAsync();
        var mutation = new MutationId("founding of town");
        Assert.Equal(remembers ? founded : null, await Journal.FindAsync(mutation, CancellationToken.None));
        Assert.Equal(
            new CommitReceipt(founded, Replayed: remembers),
            await Journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None));
        Assert.Equal(founded, await Journal.FindAsync(mutation, CancellationToken.None));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_change_set_without_facts_makes_no_revision_and_answers_the_newest()
    {
        var (_, founded) = await FoundAsync();
        var nothing = new ChangeSetBuilder(founded, "nothing").Build();
        Assert.Equal(new CommitReceipt(founded, Replayed: false), await Journal.CommitAsync(nothing, CancellationToken.None));
        Assert.Null(await Journal.FindAsync(new MutationId("nothing"), CancellationToken.None));
        Assert.Equal(founded, await TipAsync());
    }

    [SkippableFact]
    public async Task A_change_set_without_facts_is_refused_when_what_it_relies_on_was_written()
    {
        var (town, founded) = await FoundAsync();
        await CommitAsync(new ChangeSetBuilder(founded).Change(town.Li, town.Li with { Name = "李" }).Build());
        var nothing = new ChangeSetBuilder(founded).Rely(Aspects.Props, town.Li).Build();
        await Assert.ThrowsAsync<CommitConflictException>(() => CommitAsync(nothing));
    }

    [SkippableFact]
    public async Task What_is_impossible_is_refused_whole()
    {
        var (town, founded) = await FoundAsync();
        var zhao = town.Person("zhao");
        var nowhere = town.Unit("nowhere", OrgUnitKind.CommunityOrg);
        ChangeSetBuilder[] impossible =
        [
            Sound().Create(town.Wang),
            Sound().Change(nowhere, nowhere with { Name = "x" }),
            Sound().Open(town.StreetInRoot),
            Sound().Open(town.Relationship(RelationshipType.LivesIn, zhao, nowhere)),
            Sound().Open(town.Relationship(RelationshipType.PartOf, nowhere, town.Street)),
            Sound().End(town.Relationship(RelationshipType.LivesIn, town.Li, town.Community)),
            Sound().Create(zhao),
            Sound().Change(town.Li, town.Wang),
            Sound().Change(town.Li, town.Li with { Name = "a" }).Change(town.Li, town.Li with { Name = "b" }),
            Sound().Alter(
                town.Serves with { Target = town.Street.Id },
                town.Serves with { Target = town.Street.Id, Period = new Period(SampleTown.Today, null) }),
            Sound().Shape(nowhere),
        ];
        foreach (var change in impossible)
        {
            await Assert.ThrowsAsync<ImpossibleFactException>(() => CommitAsync(change.Build()));
        }

        Assert.Equal(founded, await TipAsync());
        await AssertWholeAsync();

        ChangeSetBuilder Sound() => new ChangeSetBuilder(founded).Create(zhao);
    }

    [SkippableFact]
    public async Task Several_facts_of_one_node_are_told_as_one()
    {
        var (town, founded) = await FoundAsync();
        var renamed = town.Li with { Name = "李一" };
        var twice = renamed with { Phone = null };
        var lives = town.Relationship(RelationshipType.LivesIn, town.Li, town.Community);
        var ended = lives with { Period = new Period(null, SampleTown.Today) };
        await CommitAsync(
            new ChangeSetBuilder(founded).Open(lives).Change(town.Li, renamed).Alter(lives, ended).Change(renamed, twice).Build());
        var commit = (await ReadFeedAsync())[^1];
        Assert.Equal([new NodeFact(town.Li, twice), new RelationshipFact(null, ended)], commit.Facts);
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_caller_who_gives_up_leaves_all_or_nothing()
    {
        var (town, founded) = await FoundAsync();
        using var gaveUp = new CancellationTokenSource();
        var commits = Enumerable.Range(0, 20).Select(i => AttemptAsync(i, gaveUp.Token)).ToArray();
        await gaveUp.CancelAsync();
        var committed = await Task.WhenAll(commits);
        Assert.Equal(1 + committed.Count(done => done), (await ReadFeedAsync()).Count);
        await AssertWholeAsync();

        async Task<bool> AttemptAsync(int number, CancellationToken cancellationToken)
        {
            try
            {
                await Journal.CommitAsync(new ChangeSetBuilder(founded).Create(town.Person($"p{number}")).Build(), cancellationToken);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
