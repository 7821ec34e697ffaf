using CsCheck;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>
/// A list that is read page by page while it changes: whatever is inserted, removed, renamed, opened or closed between two pages, what
/// stayed where it was is read exactly once, in order.
/// </summary>
public abstract class ChangingListSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task What_stays_is_read_exactly_once()
        => await Gen.Int[0, 1_000_000].SampleAsync(WalkAsync, iter: TestScale.Of(20), threads: 1);

    private async Task WalkAsync(int seed)
    {
        var random = new Random(seed);
        var organization = new RandomOrganization(seed, Today);
        organization.Next(300);
        await using var journal = new InMemoryJournal();
        var image = organization.Image(Revision.Zero);
        var revision = journal.Import(image.Nodes, image.Relationships, Today);
        var store = await StartAsync(journal, new FixedTime(Today), TimeZoneInfo.Utc);
        await using var disposing = store as IAsyncDisposable;
        foreach (var isForwards in (bool[])[true, false])
        {
            var walk = new ChangingListWalk(
                random.Next(2) == 0 ? NodeType.Person : NodeType.OrgUnit,
                new FindRequest
                {
                    Order = RandomRequests.Order(random),
                    Where = random.Next(2) == 0 ? null : RandomRequests.Filter(random, depth: 1),
                    IncludeClosed = random.Next(2) == 0,
                },
                isForwards);
            do
            {
                var session = await store.OpenAsync(new ReadOptions { MinRevision = revision }, None);
                await walk.ReadPageAsync(session, new OracleGraph(image, Today), size: random.Next(1, 5));
                organization.Next(random.Next(12));
                image = organization.Image(Revision.Zero);
                revision = journal.Import(image.Nodes, image.Relationships, Today);
            }
            while (walk.HasMore);

            walk.Check();
        }
    }
}
