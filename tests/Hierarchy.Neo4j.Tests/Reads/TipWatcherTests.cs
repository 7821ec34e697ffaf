using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Who follows asks the store, also after it was restored to less than what was known of it.</summary>
public sealed class TipWatcherTests
{
    [Fact]
    public async Task After_a_load_of_less_a_wait_asks_the_store_instead_of_ending_at_once()
    {
        var asked = 0;
        var options = new Neo4jOptions
        {
            Heartbeat = TimeSpan.FromMilliseconds(20),
            IdlePoll = TimeSpan.FromMilliseconds(1),
            BusyPoll = TimeSpan.FromMilliseconds(1),
        };
        var tips = new TipWatcher(new Revision(9), _ => Task.FromResult(Ask()), options, TimeProvider.System);
        tips.StartAt(new Revision(5));
        await tips.WaitAsync(new Revision(5), CancellationToken.None);
        Assert.True(asked > 0);
        tips.Publish(new Revision(8));
        await tips.WaitAsync(new Revision(7), CancellationToken.None);

        Revision Ask()
        {
            asked++;
            return new Revision(6);
        }
    }
}
