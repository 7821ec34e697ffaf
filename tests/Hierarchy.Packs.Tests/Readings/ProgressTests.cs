using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Whoever waits for a large pack is told what is being done, and how much of it is left.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task Every_phase_is_told_in_its_order_and_no_count_goes_back_or_beyond_its_total()
    {
        var steps = new Steps();
        var pack = await PackReader.ReadAsync(LargePack.Source(people: 130_000), steps, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, LargePack.Options, steps);

        Assert.NotNull(plan.ChangeSet);
        var phases = steps.GroupBy(step => step.Phase).ToList();
        Assert.Equal([PackPhase.Reading, PackPhase.Matching, PackPhase.Checking, PackPhase.Writing], phases.Select(phase => phase.Key));
        Assert.Equal(steps.Select(step => step.Phase).Order(), steps.Select(step => step.Phase));
        foreach (var phase in phases)
        {
            Assert.Equal(phase.Select(step => step.Done).Order(), phase.Select(step => step.Done));
            Assert.All(phase, step => Assert.InRange(step.Done, 0, step.Total));
        }

        Assert.True(phases[0].Last() is { Done: > 0 } read && read.Done == read.Total && read.Rows == pack.RowCount);
        Assert.Equal((pack.RowCount, true), (phases[1].Last().Total, phases[1].Last().Done > pack.RowCount / 2));
        Assert.Equal((plan.ChangeSet.Facts.Count, true), (phases[3].Last().Total, phases[3].Last().Done > plan.ChangeSet.Facts.Count / 2));
    }

    private sealed class Steps : List<PackProgress>, IProgress<PackProgress>
    {
        public void Report(PackProgress value) => Add(value);
    }
}
