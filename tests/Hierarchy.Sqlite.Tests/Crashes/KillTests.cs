using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// A process that is killed in the middle of a stream of commits loses nothing that it acknowledged and leaves no half of anything.
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = TestScale.Of(24);

    [Fact]
    public async Task Every_acknowledged_commit_is_whole_after_each_kill()
    {
        using var directory = new StoreDirectory();
        var random = new Random(20250601);
        var acknowledged = new List<string>();
        for (var run = 0; run < Kills; run++)
        {
            var longer = TimeSpan.FromMilliseconds(random.NextDouble() * 40);
            acknowledged.AddRange(await CrasherProcess.RunAndKillAsync(directory.Path, $"run{run}", random.Next(1, 80), longer));
            await StoreAssert.WholeAsync(directory, acknowledged);
        }

        Assert.True(acknowledged.Count >= Kills);
    }
}
