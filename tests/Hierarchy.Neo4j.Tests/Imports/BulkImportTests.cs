using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A large change set into an empty store is a commit as any other, but for the way it takes.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class BulkImportTests
{
    private const string Stamps = """
        MATCH (n:Entity) WITH n ORDER BY n.id
        RETURN n.id, labels(n), properties(n),
          [(n)-[r]->(m) | type(r) + r.id + m.id + coalesce(toString(r.from), '') + coalesce(toString(r.to), '')] AS out
        """;

    [SkippableFact]
    public async Task What_is_imported_equals_what_is_committed()
    {
        var crowd = Crowd.Of(400);
        var store = await Neo4jStore.CreateAsync();
        await using (var journal = await store.OpenAsync())
        {
            await journal.CommitAsync(crowd, CancellationToken.None);
        }

        var committed = await StampsAsync(store);
        store = await Neo4jStore.CreateAsync();
        await using var bulk = await OpenAsync(store);
        var receipt = await bulk.CommitAsync(crowd, CancellationToken.None);

        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), receipt);
        Assert.Equal(committed, await StampsAsync(store));
        Assert.Equal(10, (await RowsAsync(store, "MATCH (p:Part) RETURN p.ordinal")).Count);
        await using var elsewhere = new InMemoryJournal();
        await elsewhere.CommitAsync(crowd, CancellationToken.None);
        Assert.Empty(await JournalComparison.CompareAsync(bulk, elsewhere, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_follower_loads_anew_and_later_commits_follow_as_always()
    {
        var crowd = Crowd.Of(300);
        var person = crowd.Facts.OfType<NodeFact>().Select(fact => fact.After).OfType<PersonData>().Last();
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await OpenAsync(store);
        await using var follower = await OpenAsync(store);
        await journal.CommitAsync(crowd, CancellationToken.None);

        var page = await follower.FeedAsync(Revision.Zero, 10, CancellationToken.None);
        Assert.True(page.LoadAnew);
        var image = await follower.LoadAsync(CancellationToken.None);
        Assert.Equal((1, crowd.Facts.Count), (image.Revision.Number, image.Nodes.Count + image.Relationships.Count));
        var rename = new ChangeSetBuilder(new Revision(1)).Rely(Aspects.Props, person).Change(person, person with { Name = "王五" }).Build();
        await follower.CommitAsync(rename, CancellationToken.None);
        page = await journal.FeedAsync(new Revision(1), 10, CancellationToken.None);
        Assert.Equal(rename.Facts, Assert.Single(page.Commits).Facts);

        var history = await journal.HistoryAsync(person.Id, CancellationToken.None);
        Assert.Equal([1L, 2L], history.Select(commit => commit.Revision.Number));
        Assert.Equal(crowd.Facts.Where(fact => IsOf(fact, person.Id)), history[0].Facts);
        Assert.Equal((crowd.Mutation, crowd.Reason), (history[0].Mutation, history[0].Reason));
    }

    [SkippableFact]
    public async Task The_same_again_is_a_replay_and_another_one_is_an_ordinary_commit()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await OpenAsync(store);
        await journal.CommitAsync(Crowd.Of(100), CancellationToken.None);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: true), await journal.CommitAsync(Crowd.Of(100), CancellationToken.None));
        Assert.Equal(
            new CommitReceipt(new Revision(2), Replayed: false),
            await journal.CommitAsync(Crowd.Of(100, "second"), CancellationToken.None));
        Assert.Equal(4, (await RowsAsync(store, "MATCH (p:Part) RETURN p.ordinal")).Count);
    }

    [SkippableFact]
    public async Task What_cannot_be_is_refused_before_anything_is_written()
    {
        var crowd = Crowd.Of(50);
        var first = crowd.Facts.OfType<NodeFact>().Select(fact => fact.After).OfType<PersonData>().First();
        var twin = first with { Id = NodeId.Of(NodeType.Person, "twin") };
        var nowhere = new SampleTown("elsewhere");
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await OpenAsync(store);

        await Assert.ThrowsAsync<ClaimClashException>(async () =>
            await journal.CommitAsync(crowd with { Facts = [.. crowd.Facts, new NodeFact(null, twin)] }, CancellationToken.None));
        Fact[] impossible =
        [
            new NodeFact(twin, twin with { Name = "x" }),
            new RelationshipFact(null, nowhere.CommunityInStreet),
            new NodeFact(null, twin with { Key = "\ud800" }),
        ];
        foreach (var fact in impossible)
        {
            await Assert.ThrowsAsync<ImpossibleFactException>(async () =>
                await journal.CommitAsync(crowd with { Facts = [.. crowd.Facts, fact] }, CancellationToken.None));
        }

        Assert.Empty(await RowsAsync(store, "MATCH (n) WHERE n:Entity OR n:Part OR n:Lane OR n:Commit RETURN n"));
        Assert.Equal(1, (await journal.CommitAsync(crowd, CancellationToken.None)).Revision.Number);
    }

    [SkippableFact]
    public async Task A_hundred_thousand_facts_go_in_with_progress()
    {
        var crowd = Crowd.Of(49_000);
        var told = new List<long>();
        var counted = new Counted(done =>
        {
            lock (told)
            {
                told.Add(done);
            }
        });
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await journal.CommitAsync(crowd with { Progress = counted }, CancellationToken.None);

        Assert.InRange(crowd.Facts.Count, 99_000, 101_000);
        Assert.Equal(crowd.Facts.Count, told.Max());
        Assert.InRange(told.Count, 10, 12);
        var image = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal(crowd.Facts.Count, image.Nodes.Count + image.Relationships.Count);
    }

    private static bool IsOf(Fact fact, NodeId node) => fact switch
    {
        NodeFact of => of.After.Id == node,
        RelationshipFact of => of.After.Source == node || of.After.Target == node,
        _ => false,
    };

    private static Task<IJournal> OpenAsync(Neo4jStore store)
        => Neo4jJournals.OpenAsync(store.Options with { BulkFacts = 50, BatchSize = 101 }, TimeProvider.System, CancellationToken.None);

    private static async Task<List<JsonElement>> RowsAsync(Neo4jStore store, string statement)
        => [.. (await store.Server.RunAsync(statement)).GetProperty("data").GetProperty("values").EnumerateArray()];

    private static async Task<IEnumerable<string>> StampsAsync(Neo4jStore store)
    {
        var rows = await RowsAsync(store, Stamps);
        return rows.Select(row =>
        {
            var properties = row[2].EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal);
            var relationships = row[3].EnumerateArray().Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal);
            return $"{row[0]} {row[1]} {string.Join(',', properties)} {string.Join(',', relationships)}";
        });
    }
}
