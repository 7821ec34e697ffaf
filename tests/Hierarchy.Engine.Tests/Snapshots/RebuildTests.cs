using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// Whatever led to a snapshot (commits alone or many at once, turns of the day, overlays, views of other days), everything that it keeps is
/// as a rebuild from scratch makes it: records, orders, adjacency, measures, agenda.
/// </summary>
public sealed class RebuildTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    /// <summary>Half of the walks are about who belongs where, the other half about everything.</summary>
    private static readonly RelationshipType[] Belonging =
        [RelationshipType.PartOf, RelationshipType.LivesIn, RelationshipType.WorksAt, RelationshipType.InMatrix];

    [Fact]
    public void Commits_and_turns_of_the_day_are_a_rebuild()
        => Sample((organization, random) =>
        {
            var walked = Snapshot.Empty(SomeDay(random));
            for (var step = 0; step < 8; step++)
            {
                var day = random.Next(3) == 0 ? SomeDay(random) : walked.Day;
                walked = walked.With(organization.Next(random.Next(1, 60)), walked.Revision.Next, day, preview: false);
                AssertRebuilt(walked, day);
            }
        });

    [Fact]
    public void Many_commits_at_once_are_the_same_as_one_after_the_other()
        => Sample((organization, random) =>
        {
            var start = Walk(organization, random);
            var (single, facts) = (start, new List<Fact>());
            for (var commit = 0; commit < 10; commit++)
            {
                var next = organization.Next(random.Next(1, 20));
                facts.AddRange(next);
                single = single.With(next, single.Revision.Next, single.Day, preview: false);
            }

            var merged = start.With(facts, single.Revision, single.Day, preview: false);
            Assert.Equal(SnapshotComparison.Describe(single), SnapshotComparison.Describe(merged));
        });

    [Fact]
    public void A_view_is_a_rebuild_on_the_days_before_at_and_after_each_boundary_and_the_way_back_too()
        => Sample((organization, random) =>
        {
            var current = Walk(organization, random);
            var today = SnapshotComparison.Describe(current);
            foreach (var day in DaysAround(current.ToImage(CancellationToken.None)))
            {
                var view = current.On(day);
                AssertRebuilt(view, day);
                Assert.Equal(today, SnapshotComparison.Describe(view.On(current.Day)));
            }
        });

    [Fact]
    public void An_overlay_on_any_day_is_a_rebuild_and_leaves_what_it_lies_on_as_it_was()
        => Sample((organization, random) =>
        {
            var current = Walk(organization, random);
            var before = SnapshotComparison.Describe(current);
            var overlay = current.With(organization.Fork(random.Next()).Next(30), current.Revision, current.Day, preview: true);
            AssertRebuilt(overlay, overlay.Day);
            AssertRebuilt(overlay.On(SomeDay(random)), day: null);

            // A commit beside the overlay takes slots that the overlay has taken too: neither sees the other's.
            var committed = current.With(organization.Next(30), current.Revision.Next, SomeDay(random), preview: false);
            AssertRebuilt(committed, day: null);
            AssertRebuilt(overlay, overlay.Day);
            Assert.Equal(before, SnapshotComparison.Describe(current));
        });

    private static void Sample(Action<RandomOrganization, Random> check)
        => Seeds.Sample(
            seed => check(new RandomOrganization(seed, Sketches.Today, seed % 2 == 0 ? null : Belonging), new Random(seed)),
            iter: TestScale.Of(25));

    private static Snapshot Walk(RandomOrganization organization, Random random)
    {
        var walked = Snapshot.Empty(SomeDay(random));
        for (var step = 0; step < 4; step++)
        {
            walked = walked.With(organization.Next(random.Next(1, 80)), walked.Revision.Next, SomeDay(random), preview: false);
        }

        return walked;
    }

    /// <summary>A snapshot is what its own image is when it is loaded on its day: at once, and fact by fact.</summary>
    private static void AssertRebuilt(Snapshot snapshot, DateOnly? day)
    {
        var image = snapshot.ToImage(CancellationToken.None);
        var kept = SnapshotComparison.Describe(snapshot);
        Assert.Equal(SnapshotComparison.Describe(Snapshot.Of(image, day ?? snapshot.Day)), kept);
        Assert.Equal(SnapshotComparison.Describe(Snapshot.OfFacts(image, day ?? snapshot.Day)), kept);
    }

    private static SortedSet<DateOnly> DaysAround(GraphImage image)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var node in image.Nodes)
        {
            Add(node.Closed);
            Add((node as OrgUnitData)?.PlannedOn);
            Add((node as OrgUnitData)?.OpenedOn);
        }

        foreach (var relationship in image.Relationships)
        {
            Add(relationship.Period.From);
            Add(relationship.Period.To);
        }

        return days;

        void Add(DateOnly? boundary)
        {
            if (boundary is { } day)
            {
                days.UnionWith([day.AddDays(-1), day, day.AddDays(1)]);
            }
        }
    }

    private static DateOnly SomeDay(Random random) => Sketches.Today.AddDays(random.Next(-7, 8));
}
