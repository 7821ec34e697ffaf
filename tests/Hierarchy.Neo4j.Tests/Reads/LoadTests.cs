using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A load beside writers is exactly the graph of the revision that it names.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class LoadTests
{
    private const int Writers = 3;
    private const int CommitsOfEach = 25;

    private readonly SampleTown _town = new("town");

    [SkippableFact]
    public async Task What_is_loaded_while_others_write_is_one_revision_of_the_graph()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var writer = await store.OpenAsync();
        await writer.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);

        // Pages of two nodes, so that a load takes many statements, in every range of ids.
        await using var reader = await Neo4jJournals.OpenAsync(
            store.Options with { PageSize = 2 }, TimeProvider.System, CancellationToken.None);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => WriteAsync(writer, number))));
        var images = new List<GraphImage>();
        do
        {
            images.Add(await reader.LoadAsync(CancellationToken.None));
        }
        while (!writing.IsCompleted);
        await writing;

        var commits = (await writer.FeedAsync(Revision.Zero, 1000, CancellationToken.None)).Commits;
        Assert.Equal(1 + (Writers * CommitsOfEach), commits.Count);
        Assert.All(images, image => AssertSame(commits, image));
    }

    [SkippableFact]
    public async Task What_a_bulk_import_has_written_so_far_is_not_loaded_and_commits_are_refused_meanwhile()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await store.Server.RunAsync("MATCH (g:Gate) SET g.importing = 'the import'");
        await store.Server.RunAsync("CREATE (:Entity:Person {id: 'half'})");
        Assert.Empty((await journal.LoadAsync(CancellationToken.None)).Nodes);
        var told = await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None));
        Assert.True(told.MayRetry);
        Assert.Contains("the import", told.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_value_that_others_spoiled_is_named_as_damage()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        await journal.CommitAsync(new ChangeSetBuilder(new Revision(1)).Create(_town.Person("zhao")).Build(), CancellationToken.None);
        await store.Server.RunAsync("MATCH (n:OrgUnit) SET n.kind = 'CASTLE'");
        Assert.Equal(
            "STORE_DAMAGED",
            (await Assert.ThrowsAsync<StoreRefusedException>(async () => await journal.LoadAsync(CancellationToken.None))).Code);
    }

    [SkippableFact]
    public async Task A_commit_that_is_missing_is_damage_and_a_revision_that_the_store_has_not_is_loaded_anew()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        await WriteAsync(journal, 0);
        await store.Server.RunAsync("MATCH (c:Commit {revision: 7}) DELETE c");
        var page = await journal.FeedAsync(new Revision(4), 100, CancellationToken.None);
        Assert.Equal([5L, 6L], page.Commits.Select(commit => commit.Revision.Number));
        Assert.Equal(
            "STORE_DAMAGED",
            (await Assert.ThrowsAsync<StoreRefusedException>(
                async () => await journal.FeedAsync(new Revision(6), 100, CancellationToken.None))).Code);
        Assert.True((await journal.FeedAsync(new Revision(7), 100, CancellationToken.None)).LoadAnew);
        Assert.True((await journal.FeedAsync(new Revision(700), 100, CancellationToken.None)).LoadAnew);
        Assert.True((await journal.FeedAsync(new Revision(-1), 100, CancellationToken.None)).LoadAnew);
    }

    private static void AssertSame(IReadOnlyList<Commit> commits, GraphImage image)
    {
        var nodes = new Dictionary<NodeId, NodeData>();
        var relationships = new Dictionary<RelationshipId, RelationshipData>();
        foreach (var fact in commits.TakeWhile(commit => commit.Revision <= image.Revision).SelectMany(commit => commit.Facts))
        {
            if (fact is NodeFact node)
            {
                nodes[node.After.Id] = node.After;
            }
            else if (fact is RelationshipFact relationship)
            {
                relationships[relationship.After.Id] = relationship.After;
            }
        }

        Assert.Equal(nodes.Values.OrderBy(node => node.Id), image.Nodes.OrderBy(node => node.Id));
        Assert.Equal(
            relationships.Values.OrderBy(relationship => relationship.Id), image.Relationships.OrderBy(relationship => relationship.Id));
    }

    /// <summary>A person moves from place to place, and changes names: relationships open, end and reopen.</summary>
    private async Task WriteAsync(IJournal journal, int number)
    {
        var person = _town.Person($"mover {number}");
        RelationshipData? home = null;
        for (var i = 0; i < CommitsOfEach; i++)
        {
            var renamed = person with { Name = $"name {i}" };
            var change = new ChangeSetBuilder(Revision.Zero);
            if (i == 0)
            {
                change.Create(person = renamed);
            }
            else
            {
                change.Change(person, renamed);
            }

            var next = (i % 3) switch
            {
                1 when home is not null => home with { Period = new Period(null, SampleTown.Today) },
                2 when home is not null => home with { Period = default },
                _ => null,
            };
            if (next is not null)
            {
                change.Alter(home!, next);
            }
            else if (i > 0)
            {
                var place = i % 2 == 0 ? _town.Street : _town.OtherStreet;
                change.Open(next = _town.Relationship(RelationshipType.LivesIn, person, place, $"{i}"));
            }

            home = next ?? home;
            person = renamed;
            await journal.CommitAsync(change.Build(), CancellationToken.None);
        }
    }
}
