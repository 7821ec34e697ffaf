using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>What a row of a large pack takes. Runs alone: what other tests hold would be counted too.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    /// <summary>Measured with a million rows, in a release build: 476 bytes.</summary>
    private const int MostBytesPerRow = 750;

    [Fact]
    public async Task A_row_takes_so_much_and_no_more_from_its_first_byte_to_the_change_set()
    {
        var source = LargePack.Source(people: 50_000);
        var meter = new LiveMeter();
        var pack = await PackReader.ReadAsync(source, meter, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, LargePack.Options, meter);
        meter.Look();

        Assert.True(pack.RowCount >= 100_000 && plan.ChangeSet!.Facts.Count >= 100_000);
        Assert.InRange(meter.Most / pack.RowCount, 1, MostBytesPerRow);
        GC.KeepAlive(plan);
    }

    private sealed class LiveMeter : IProgress<PackProgress>
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

        public long Most { get; private set; }

        public void Report(PackProgress value) => Look();

        public void Look() => Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - _before);
    }
}
