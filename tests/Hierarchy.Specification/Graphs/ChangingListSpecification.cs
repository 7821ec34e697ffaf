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
    [Theory]
    [InlineData(NodeType.Person)]
    [InlineData(NodeType.OrgUnit)]
    [InlineData(NodeType.WorkUnit)]
    [InlineData(NodeType.Body)]
    [InlineData(NodeType.Matrix)]
    public async Task What_stays_is_read_exactly_once(NodeType type)
    {
        var walks = new List<ChangingListWalk>();
        await Gen.Int[0, 1_000_000].SampleAsync(seed => WalkAsync(type, seed, walks), iter: TestScale.Of(40), threads: 1);

        // Otherwise the walks would have shown nothing.
        Assert.True(walks.Sum(walk => walk.Stayed) > 0, "Nothing stayed.");
        Assert.True(walks.Sum(walk => walk.Gone) > 0, "Nothing changed.");
    }

    private async Task WalkAsync(NodeType type, int seed, List<ChangingListWalk> walks)
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
                type,
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
                organization.Next(random.Next(300));
                image = organization.Image(Revision.Zero);
                revision = journal.Import(image.Nodes, image.Relationships, Today);
            }
            while (walk.HasMore);

            walk.Check();
            walks.Add(walk);
        }
    }
}
