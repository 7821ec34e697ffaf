using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>Whatever happens in whatever order, a snapshot says what the oracle says of the same truth on the same day.</summary>
public sealed class SnapshotPropertyTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void Commits_and_turns_of_the_day_equal_the_truth()
        => Sample(async walk => await walk.AgreesAsync(walk.Current, walk.Organization, walk.Current.Day));

    [Fact]
    public void A_view_of_another_day_equals_the_truth_of_that_day()
        => Sample(async walk => await walk.AgreesAsync(walk.Current.On(walk.SomeDay()), walk.Organization, walk.Current.Day));

    [Fact]
    public void A_view_and_back_equals_the_truth_of_today()
        => Sample(async walk => await walk.AgreesAsync(
            walk.Current.On(walk.SomeDay()).On(walk.SomeDay()).On(walk.Current.Day), walk.Organization, walk.Current.Day));

    [Fact]
    public void A_preview_equals_its_own_truth_and_disturbs_nobody()
        => Sample(async walk =>
        {
            var before = walk.Current;
            var was = walk.Organization.Fork(1);
            var other = walk.Organization.Fork(2);
            var preview = before.With(other.Next(20), before.Revision, before.Day, preview: true);
            walk.Step();
            await walk.AgreesAsync(preview, other, preview.Day);
            await walk.AgreesAsync(before, was, before.Day);
            await walk.AgreesAsync(walk.Current, walk.Organization, walk.Current.Day);
        });

    [Fact]
    public void A_load_equals_the_truth()
        => Sample(async walk =>
        {
            var loaded = Snapshot.Of(walk.Organization.Image(new Revision(7)), walk.SomeDay());
            await walk.AgreesAsync(loaded, walk.Organization, loaded.Day);
        });

    private static void Sample(Func<Walk, Task> check)
        => Seeds.Sample(seed => check(new Walk(seed)).GetAwaiter().GetResult(), iter: TestScale.Of(25));

    /// <summary>A snapshot that has followed an organization for some steps.</summary>
    private sealed class Walk
    {
        /// <summary>Half of the walks are about who belongs where: people, employers and matrices that come and go.</summary>
        private static readonly RelationshipType[] Belonging =
            [RelationshipType.PartOf, RelationshipType.LivesIn, RelationshipType.WorksAt, RelationshipType.InMatrix];

        private readonly Random _random;

        public Walk(int seed)
        {
            _random = new Random(seed);
            Organization = new RandomOrganization(seed, Today, seed % 2 == 0 ? null : Belonging);
            Current = Snapshot.Empty(SomeDay());
            var steps = _random.Next(1, 9);
            for (var step = 0; step < steps; step++)
            {
                Step();
            }
        }

        public RandomOrganization Organization { get; }

        public Snapshot Current { get; private set; }

        public DateOnly SomeDay() => Today.AddDays(_random.Next(-7, 8));

        /// <summary>One to many facts at once, and now and then another day with them.</summary>
        public void Step()
        {
            var facts = Organization.Next(_random.Next(1, 80));
            var day = _random.Next(3) == 0 ? SomeDay() : Current.Day;
            Current = Current.With(facts, Current.Revision.Next, day, preview: false);
        }

        public async Task AgreesAsync(Snapshot snapshot, RandomOrganization organization, DateOnly today)
        {
            var session = new GraphSession(snapshot, snapshot.On(today), budget: null);
            await SessionCheck.AgreesAsync(session, organization.Image(snapshot.Revision), today, _random);
        }
    }
}
