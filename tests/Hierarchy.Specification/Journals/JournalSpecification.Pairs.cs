using Xunit;
using Plan = System.Func<
    Hierarchy.Specification.SampleTown,
    Hierarchy.Specification.ChangeSetBuilder,
    Hierarchy.Specification.ChangeSetBuilder>;

namespace Hierarchy.Specification;

/// <summary>The operations of the table as planners plan them, and how two of them meet.</summary>
public abstract partial class JournalSpecification
{
    private static ChangeSetBuilder Child(SampleTown town, ChangeSetBuilder plan)
    {
        var child = town.Unit("child", OrgUnitKind.CommunityOrg);
        return plan
            .Create(child)
            .Open(town.Relationship(RelationshipType.PartOf, child, town.Street))
            .Rely(Aspects.Place, town.Street, town.Root)
            .Rely(Aspects.Props, town.Root)
            .Shape(town.Root);
    }

    private static ChangeSetBuilder ChangeCharter(SampleTown town, ChangeSetBuilder plan) => plan
        .Change(town.Root, town.Root with { Charter = SampleTown.CharterOf("stricter") })
        .Rely(Aspects.Props | Aspects.Shape, town.Root);

    private static Plan Close(Func<SampleTown, OrgUnitData> unit) => (town, plan) => plan
        .Change(unit(town), unit(town) with { ClosedOn = SampleTown.Today })
        .Rely(Aspects.Place | Aspects.Ties, unit(town));

    private static Plan Merge(Func<SampleTown, OrgUnitData> source, Func<SampleTown, OrgUnitData> target) => (town, plan) => plan
        .Change(source(town), source(town) with { ClosedOn = SampleTown.Today })
        .Open(town.Relationship(RelationshipType.SucceededBy, source(town), target(town)) with { Lineage = LineageKind.Merge })
        .Rely(Aspects.Place | Aspects.Ties, source(town), target(town));

    private static ChangeSetBuilder Reopen(SampleTown town, ChangeSetBuilder plan) => plan
        .Change(town.Community with { ClosedOn = SampleTown.Today }, town.Community)
        .Rely(Aspects.Place | Aspects.Ties, town.Community)
        .Rely(Aspects.Place, town.Street, town.Root)
        .Shape(town.Root);

    private static Plan Move(
        Func<SampleTown, OrgUnitData> unit,
        Func<SampleTown, RelationshipData> old,
        Func<SampleTown, OrgUnitData> destination,
        Func<SampleTown, OrgUnitData[]> ancestors) => (town, plan) => plan
        .End(old(town))
        .Open(town.Relationship(RelationshipType.PartOf, unit(town), destination(town), "moved"))
        .Rely(Aspects.Place, [unit(town), destination(town), .. ancestors(town)])
        .Rely(Aspects.Props, town.Root)
        .Shape(town.Root);

    private static Plan First(RelationshipType type, Func<SampleTown, NodeData> place, string detail = "") => (town, plan) => plan
        .Open(town.Relationship(type, town.Li, place(town), detail))
        .Rely(Aspects.Place, town.Li, place(town))
        .Rely(Aspects.Ties, town.Li);

    private static Plan Appoint(Func<SampleTown, PersonData> person, Func<SampleTown, OrgUnitData> place) => (town, plan) => plan
        .Open(town.Relationship(RelationshipType.Holds, person(town), place(town), "appointed") with { Post = Post.Secretary })
        .Rely(Aspects.Place, person(town), place(town), town.Root)
        .Rely(Aspects.Ties, place(town))
        .Rely(Aspects.Props, town.Root)
        .Shape(town.Root);

    private static Plan Lead(Func<SampleTown, NodeData> leader) => (town, plan) => plan
        .Open(town.Relationship(RelationshipType.InMatrix, leader(town), town.Finance) with { Role = MatrixRole.Lead })
        .Rely(Aspects.Place, leader(town), town.Finance)
        .Rely(Aspects.Ties, town.Finance);

    /// <summary>
    /// Two operations planned on one revision: whichever comes second is refused, and the refusal names a node that they met at.
    /// </summary>
    /// <param name="meeting">The node that they meet at, or for each order its own.</param>
    /// <param name="one">The first operation.</param>
    /// <param name="other">The second.</param>
    /// <param name="symmetric">
    /// Whether the second relies on what the first writes, too; else only the first is refused after the second.
    /// </param>
    private async Task ExcludeAsync(Func<SampleTown, NodeData[]> meeting, Plan one, Plan other, bool symmetric = true)
    {
        if (symmetric)
        {
            await InOrderAsync("one, other", meeting, one, other);
        }

        await InOrderAsync("other, one", meeting, other, one);
        await AtOnceAsync("at once", meeting, one, other, symmetric);
        await AssertWholeAsync();
    }

    private async Task InOrderAsync(string seed, Func<SampleTown, NodeData[]> meeting, Plan first, Plan second)
    {
        var (town, founded) = await FoundAsync(seed);
        var committed = await CommitAsync(first(town, new ChangeSetBuilder(founded)).Build());
        var refusal = await TryAsync(Other, second(town, new ChangeSetBuilder(founded)).Build());
        AssertMet(refusal, meeting(town), committed);
    }

    private async Task AtOnceAsync(string seed, Func<SampleTown, NodeData[]> meeting, Plan one, Plan other, bool symmetric)
    {
        var (town, founded) = await FoundAsync(seed);
        ChangeSet[] pair = [one(town, new ChangeSetBuilder(founded)).Build(), other(town, new ChangeSetBuilder(founded)).Build()];
        var outcomes = await Task.WhenAll(pair.Select((change, i) => Task.Run(() => TryAsync(HandleOf(i), change))));
        if (!symmetric && outcomes.All(outcome => outcome is null))
        {
            Assert.Equal(founded.Next, await Journal.FindAsync(pair[0].Mutation, CancellationToken.None));
            return;
        }

        Assert.Single(outcomes, outcome => outcome is null);
        AssertMet(outcomes.Single(outcome => outcome is not null), meeting(town), founded.Next);
    }

    private static void AssertMet(Exception? refusal, NodeData[] meeting, Revision winner)
    {
        var conflict = Assert.IsType<CommitConflictException>(refusal);
        Assert.Contains(conflict.Conflicts, met => meeting.Any(node => node.Id == met.Node));
        Assert.All(conflict.Conflicts, met => Assert.Equal(winner, met.Written));
    }
}
