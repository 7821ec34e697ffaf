using CsCheck;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>On random organizations every answer is the oracle's, today and on days before and after it.</summary>
public abstract class TruthSpecification : GraphStoreSpecification
{
    [Fact]
    public void Every_answer_is_the_oracles()
        => Gen.Int[0, 1_000_000].Sample(seed => AgreesAsync(seed).GetAwaiter().GetResult(), iter: TestScale.Of(10));

    private async Task AgreesAsync(int seed)
    {
        var random = new Random(seed);
        var organization = new RandomOrganization(seed, Today);
        organization.Next(150);
        var image = organization.Image(Revision.Zero);
        await using var journal = new InMemoryJournal();
        var revision = journal.Import(image.Nodes, image.Relationships, Today);
        var store = await StartAsync(journal, new FixedTime(Today), TimeZoneInfo.Utc);
        await using var disposing = store as IAsyncDisposable;
        foreach (var day in new[] { Today, Today.AddDays(random.Next(-7, 8)) })
        {
            var session = await store.OpenAsync(new ReadOptions { MinRevision = revision, AsOf = day }, None);
            await SessionCheck.AgreesAsync(session, image with { Revision = revision }, Today, random);
        }
    }
}
