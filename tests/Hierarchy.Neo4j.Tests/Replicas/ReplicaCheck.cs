using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What must be true when writers in two replicas are done, whatever they met.</summary>
internal sealed class ReplicaCheck
{
    private const int Repeats = 20;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Neo4jStore _store;
    private readonly IReadOnlyList<Replica> _replicas;
    private readonly IReadOnlyDictionary<Revision, ChangeSet> _acknowledged;

    public ReplicaCheck(Neo4jStore store, IReadOnlyList<Replica> replicas, Ledger ledger)
        => (_store, _replicas, _acknowledged) = (store, replicas, ledger.Acknowledged);

    public async Task HoldsAsync()
    {
        await AssertRepeatsChangeNothingAsync();
        await using var fresh = await Replica.StartAsync(_store);
        var image = await fresh.Journal.LoadAsync(None);
        Assert.Equal(_acknowledged.Count, image.Revision.Number);
        await AssertFeedAsync(fresh.Journal);
        AssertEqual(Replayed(), image);
        AssertTree(image);
        await MeasureCheck.AgreeAsync(image, [.. _replicas.Append(fresh).Select(replica => replica.Engine)]);
    }

    /// <summary>What took effect is found by its name in whichever replica it is sent again, and makes no revision.</summary>
    private async Task AssertRepeatsChangeNothingAsync()
    {
        foreach (var (revision, changeSet) in _acknowledged.OrderByDescending(entry => entry.Key).Take(Repeats))
        {
            foreach (var replica in _replicas)
            {
                Assert.Equal(revision, await replica.Journal.FindAsync(changeSet.Mutation, None));
                Assert.Equal(new CommitReceipt(revision, Replayed: true), await replica.Journal.CommitAsync(changeSet, None));
            }
        }
    }

    /// <summary>The feed has every revision that was acknowledged, no other, and in each what was planned.</summary>
    private async Task AssertFeedAsync(IJournal journal)
    {
        var commits = new List<Commit>();
        while (await journal.FeedAsync(new Revision(commits.Count), 100, None) is { Commits: { Count: > 0 } next, LoadAnew: false })
        {
            commits.AddRange(next);
        }

        Assert.Equal(Enumerable.Range(1, _acknowledged.Count), commits.Select(commit => (int)commit.Revision.Number));
        foreach (var commit in commits)
        {
            var planned = _acknowledged[commit.Revision];
            Assert.Equal(planned.Mutation, commit.Mutation);
            Assert.Equal(planned.Facts.OrderBy(fact => fact is RelationshipFact), commit.Facts);
        }
    }

    /// <summary>What the writers were told, carried out one after the other: each found what it had planned on.</summary>
    private GraphImage Replayed()
    {
        var nodes = new Dictionary<NodeId, NodeData>();
        var relationships = new Dictionary<RelationshipId, RelationshipData>();
        foreach (var fact in _acknowledged.OrderBy(entry => entry.Key).SelectMany(entry => entry.Value.Facts))
        {
            switch (fact)
            {
                case NodeFact node:
                    Assert.Equal(nodes.GetValueOrDefault(node.After.Id), node.Before);
                    nodes[node.After.Id] = node.After;
                    break;
                case RelationshipFact relationship:
                    Assert.Equal(relationships.GetValueOrDefault(relationship.After.Id), relationship.Before);
                    relationships[relationship.After.Id] = relationship.After;
                    break;
            }
        }

        return new GraphImage(new Revision(_acknowledged.Count), [.. nodes.Values], [.. relationships.Values]);
    }

    private static void AssertEqual(GraphImage expected, GraphImage actual)
    {
        Assert.Equal(expected.Nodes.OrderBy(node => node.Id), actual.Nodes.OrderBy(node => node.Id));
        Assert.Equal(expected.Relationships.OrderBy(r => r.Id), actual.Relationships.OrderBy(r => r.Id));
    }

    /// <summary>Every open unit but the root stands below one open unit, and by that, in the end, below the root.</summary>
    private static void AssertTree(GraphImage image)
    {
        var units = image.Nodes.OfType<OrgUnitData>().Where(unit => unit.ClosedOn is null).Select(unit => unit.Id).ToHashSet();
        var open = image.Relationships.Where(r => r.Period.To is null).ToList();
        var parents = open.Where(r => r.Type == RelationshipType.PartOf).ToDictionary(r => r.Source, r => r.Target);
        Assert.Equal(units.Where(unit => unit != ReplicaTown.Sample.Root.Id).Order(), parents.Keys.Order());
        foreach (var unit in units)
        {
            var above = unit;
            for (var steps = 0; above != ReplicaTown.Sample.Root.Id; steps++)
            {
                Assert.InRange(steps, 0, units.Count);
                above = parents[above];
                Assert.Contains(above, units);
            }
        }

        var homes = open.Where(r => r.Type == RelationshipType.LivesIn).ToDictionary(r => r.Source, r => r.Target);
        Assert.All(homes.Values, home => Assert.Contains(home, units));
    }
}
