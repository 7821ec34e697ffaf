using CsCheck;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>
/// Random change sets, sound and unsound, get the same answer from SQLite as from the reference journal, restarts and checkpoints in
/// between.
/// </summary>
public sealed class DifferentialTests
{
    private const int Nodes = 6;
    private const int Steps = 60;

    [Fact]
    public async Task Every_answer_is_that_of_the_reference() => await Gen.Int.SampleAsync(AssertSameAsync, iter: TestScale.Of(60));

    private static async Task AssertSameAsync(int seed)
    {
        var random = new Random(seed);
        using var directory = new StoreDirectory();
        await using var reference = new InMemoryJournal();
        var journal = await OpenAsync(random, directory);
        try
        {
            for (var step = 0; step < Steps; step++)
            {
                var image = await reference.LoadAsync(CancellationToken.None);
                var change = new RandomChange(random, image, Nodes).Make($"mutation {random.Next(Steps * 4)}");
                Assert.Equal(await JournalAnswers.OfAsync(reference, change), await JournalAnswers.OfAsync(journal, change));
                journal = await DisturbAsync(random, directory, journal);
            }

            await JournalAnswers.AssertSameAsync(reference, journal);
        }
        finally
        {
            await journal.DisposeAsync();
        }
    }

    /// <summary>What is looked up lies in the index, or is on its way there, or still gathers.</summary>
    private static Task<IJournal> OpenAsync(Random random, StoreDirectory directory)
        => SqliteJournals.OpenAsync(directory.Options with { IndexRun = random.Next(3) == 0 ? 32_768 : 1 + random.Next(60) });

    private static async Task<IJournal> DisturbAsync(Random random, StoreDirectory directory, IJournal journal)
    {
        switch (random.Next(15))
        {
            case 0:
                await journal.DisposeAsync();
                return await OpenAsync(random, directory);
            case 1:
                await journal.DisposeAsync();
                File.Delete(directory.Folder.Index);
                return await OpenAsync(random, directory);
            case 2:
                await journal.SaveCheckpointAsync(await journal.LoadAsync(CancellationToken.None), CancellationToken.None);
                break;
        }

        return journal;
    }
}
