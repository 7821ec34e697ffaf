using CsCheck;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>Whatever happens in whatever order, a snapshot says what the oracle says of the same truth on the same day.</summary>
public sealed class SnapshotPropertyTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public void Commits_and_turns_of_the_day_equal_the_truth()
        => Gen.Int[0, 1_000_000].Sample(seed => WalkAsync(seed, steps: 8).GetAwaiter().GetResult(), iter: 60);

    private static async Task WalkAsync(int seed, int steps)
    {
        var random = new Random(seed);
        var organization = new RandomOrganization(seed, Today);
        var snapshot = Snapshot.Empty(Today.AddDays(random.Next(-7, 8)));
        for (var step = 0; step < steps; step++)
        {
            var facts = organization.Next(random.Next(1, step == 0 ? 80 : 25));
            var day = random.Next(3) == 0 ? Today.AddDays(random.Next(-7, 8)) : snapshot.Day;
            snapshot = snapshot.With(facts, snapshot.Revision.Next, day, preview: false);
            if (step >= steps - 2)
            {
                await SessionCheck.AgreesAsync(new GraphSession(snapshot, snapshot, null), organization.Image(snapshot.Revision), snapshot.Day, random);
            }
        }
    }
}
