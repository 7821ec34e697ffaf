using CsCheck;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Whatever a node or a relationship holds comes back equal from the graph and from the feed.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class RoundTripTests
{
    private const int Count = 100;

    private static readonly Gen<NodeData[]> Nodes = Generated.Node.Array[Count]
        .Select(nodes => nodes
            .Select((node, i) => node with { Id = NodeId.Of(node.Type, $"node {i}"), Key = $"{i} {node.Key}" })
            .ToArray());

    private static readonly Gen<RelationshipData[]> Relationships = Generated.Relationship.Array[Count];

    [SkippableFact]
    public async Task Nodes_and_relationships_come_back_equal()
    {
        var store = await Neo4jStore.CreateAsync();
        await Gen.Select(Nodes, Nodes, Relationships, Relationships).SampleAsync(
            async sample =>
            {
                await store.Server.WipeAsync();
                await using var journal = await store.OpenAsync();
                await AssertRoundTripAsync(journal, sample.Item1, sample.Item2, sample.Item3, sample.Item4);
            },
            iter: TestScale.Of(2),
            threads: 1);
    }

    /// <summary>JSON writes them without a point, and the server takes <c>118</c> for an INTEGER and <c>-0</c> for 0.</summary>
    [SkippableTheory]
    [InlineData(118.0, 25.0)]
    [InlineData(0.0, -0.0)]
    [InlineData(-0.0, 1.0)]
    [InlineData(-180.0, 90.0)]
    public async Task Whole_coordinates_stay_floating_point(double longitude, double latitude)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        var unit = new SampleTown("town").Street with { Location = new Location(longitude, latitude) };
        await AssertHoldsAsync(journal, new ChangeSetBuilder(Revision.Zero).Create(unit).Build(), [unit], []);
        var types = await store.Server.RunAsync(
            "MATCH (n:OrgUnit) RETURN valueType(n.location), valueType(n.location.longitude), valueType(n.location.latitude)");
        Assert.Equal(
            ["POINT NOT NULL", "FLOAT NOT NULL", "FLOAT NOT NULL"],
            types.GetProperty("data").GetProperty("values")[0].EnumerateArray().Select(type => type.GetString()!));
    }

    private static async Task AssertRoundTripAsync(
        IJournal journal, NodeData[] nodes, NodeData[] laterNodes, RelationshipData[] relationships, RelationshipData[] laterRelationships)
    {
        var related = relationships
            .Select((relationship, i) => relationship with { Source = nodes[i].Id, Target = nodes[i * 7 % Count].Id }).ToArray();
        var creation = new ChangeSetBuilder(Revision.Zero).Create(nodes).Open(related).Build("\0\u2028\U0001F3E0");
        await AssertHoldsAsync(journal, creation, nodes, related);

        // Each node that has the same type in both lists becomes what the later one says; each relationship keeps its type and ends.
        var changed = nodes.Zip(laterNodes, (one, later) => one.Type == later.Type ? later with { Id = one.Id } : one).ToArray();
        var altered = related
            .Zip(laterRelationships, (one, later) => later with { Id = one.Id, Type = one.Type, Source = one.Source, Target = one.Target })
            .ToArray();
        var change = new ChangeSetBuilder(new Revision(2));
        for (var i = 0; i < Count; i++)
        {
            change.Change(nodes[i], changed[i]).Alter(related[i], altered[i]);
        }

        await AssertHoldsAsync(journal, change.Build(), changed, altered);
    }

    private static async Task AssertHoldsAsync(IJournal journal, ChangeSet change, NodeData[] nodes, RelationshipData[] relationships)
    {
        var committed = (await journal.CommitAsync(change, CancellationToken.None)).Revision;
        var told = (await journal.FeedAsync(new Revision(committed.Number - 1), 1, CancellationToken.None)).Commits[0];
        Assert.Equal(change.Facts.ToHashSet(), told.Facts.ToHashSet());

        // A load applies the last commit again. Another one on top, and what is asked comes out of the graph.
        var key = $"bystander {committed}";
        var bystander = new PersonData { Id = NodeId.Of(NodeType.Person, key), Key = key, Name = "过客" };
        await journal.CommitAsync(new ChangeSetBuilder(committed).Create(bystander).Build(), CancellationToken.None);
        var image = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal(nodes.OrderBy(node => node.Id), image.Nodes.Where(node => node.Name != bystander.Name).OrderBy(node => node.Id));
        Assert.Equal(relationships.OrderBy(r => r.Id), image.Relationships.OrderBy(r => r.Id));
    }
}
