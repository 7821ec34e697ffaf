using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Oracles;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// On random organizations, revisions and days every answer is the oracle's, from the replica that computes it and from the one that has it
/// from the other.
/// </summary>
public sealed class SharedTruthTests
{
    private static readonly DateOnly Today = Town.Today;
    private int _computed;
    private int _computedAgain;

    [SkippableFact]
    public async Task Every_answer_is_the_oracles_computed_or_shared()
    {
        await using var server = await RedisServer.ObtainAsync();
        var configuration = server.Configuration;
        Gen.Int[0, 1_000_000].Sample(seed => AgreesAsync(seed, configuration).GetAwaiter().GetResult(), iter: 8, threads: 1);

        // What costs nothing is computed by each: half of these small organizations.
        Assert.True(_computedAgain < _computed, $"Of {_computed} results all were computed again.");
    }

    private async Task AgreesAsync(int seed, string configuration)
    {
        var random = new Random(seed);
        var organization = new RandomOrganization(seed, Today);
        var journal = new InMemoryJournal();
        var shared = new TellingJournal(journal);
        var options = Redises.Options(configuration);
        await using var keys = await RedisKeys.OpenAsync(options);
        await using var first = await Replica.StartAsync(shared, options, TimeSpan.FromMilliseconds(5), Today);
        await using var second = await Replica.StartAsync(shared, options, TimeSpan.FromMilliseconds(5), Today);
        for (var i = 0; i < 2; i++)
        {
            organization.Next(100);
            var image = organization.Image(Revision.Zero);
            var revision = journal.Import(image.Nodes, image.Relationships, Today);
            foreach (var asOf in new DateOnly?[] { null, Today.AddDays(random.Next(-7, 8)) })
            {
                var read = new ReadOptions { MinRevision = revision, AsOf = asOf };
                var asked = random.Next();
                await SessionCheck.AgreesAsync(await first.OpenAsync(read), image with { Revision = revision }, Today, new Random(asked));
                await keys.UntilQuietAsync();
                await SessionCheck.AgreesAsync(await second.OpenAsync(read), image with { Revision = revision }, Today, new Random(asked));
            }
        }

        _computed += first.Computing.Computed;
        _computedAgain += second.Computing.Computed;
    }
}
