using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What somebody wrote with Neo4j's own tools becomes a commit, or is refused and named.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ResyncTests
{
    private const string NewId = "replace(randomUUID(), '-', '')";
    private const string Parent = "MATCH (n:OrgUnit {name: 'community'})-[r:PART_OF]->(p)";

    /// <summary>What is done, and what the commit says.</summary>
    public static TheoryData<string, string> Taken => new()
    {
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.name = '街'", "node changed" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.code = 'x'", "node changed" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.openedOn = '2019-03-04'", "node restored" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.claim = 'OrgUnit other'", "node restored" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.ties = 7 REMOVE n.place", "node restored" },
        { "MATCH (n:OrgUnit {name: 'root'}) REMOVE n.shape", "node restored" },
        { "MATCH (n:WorkUnit) DETACH DELETE n", "node restored" },
        {
            "MATCH (n:OrgUnit {name: 'street'}) DETACH DELETE n",
            "node restored, relationship restored, relationship restored, relationship restored"
        },
        { $"CREATE (:Entity:Person {{id: {NewId}, key: 'k', name: 'new', isPartyMember: false, traits: []}})", "node created" },
        {
            $"MATCH (n:OrgUnit {{name: 'community'}}) CREATE (p:Entity:Person {{id: {NewId}, key: 'k', name: 'new', isPartyMember: true, "
            + $"traits: ['VETERAN']}})-[:LIVES_IN {{id: {NewId}, from: date('2020-01-01')}}]->(n)",
            "node created, relationship created"
        },
        { "MATCH ()-[r:HOLDS]->() DELETE r", "relationship ended" },
        { "MATCH ()-[r:HOLDS]->() SET r.to = date('2024-01-01')", "relationship changed" },
        { $"{Parent} DELETE r", "relationship restored" },
        {
            $"{Parent} MATCH (q:OrgUnit {{name: 'other street'}}) "
            + $"CREATE (n)-[:PART_OF {{id: {NewId}, from: date('2025-06-01')}}]->(q) DELETE r",
            "relationship created, relationship ended"
        },
        { $"{Parent} CREATE (n)-[s:PART_OF]->(p) SET s = properties(r)", "relationship restored" },
        {
            // Whoever stands below a closed unit is a root, and may be of any tier.
            "MATCH (s:OrgUnit {name: 'street'}) SET s.closedOn = date('2025-01-01') REMOVE s.claim "
            + "WITH s MATCH (n:OrgUnit {name: 'community'}) SET n.kind = 'DISTRICT'",
            "node changed, node changed"
        },
        { $"{Parent} CREATE (n)-[s:PART_OF_PAST]->(p) SET s = properties(r) DELETE r", "relationship restored" },
    };

    /// <summary>What is done, and what the refusal must say.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "CREATE (:Castle)", ":Castle" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.kind = 'CASTLE'", "CASTLE" },
        {
            $"CREATE (:Entity:OrgUnit {{id: {NewId}, code: 'k', name: 'new', kind: 'DISTRICT', status: 'ACTIVE'}})",
            "neither a parent nor a charter"
        },
        {
            $"CREATE (:Entity:Person {{id: {NewId}, key: 'town/li', name: 'new', isPartyMember: false, traits: []}})",
            "the same code or key"
        },
        { $"{Parent} CREATE (n)-[:PART_OF {{id: {NewId}}}]->(p)", "two PartOf at a time" },
        { $"MATCH (n:Person) MATCH (u:OrgUnit {{name: 'street'}}) CREATE (u)-[:LIVES_IN {{id: {NewId}}}]->(n)", "may not lead from" },
        {
            $"{Parent} MATCH (p)-[s:PART_OF]->() "
            + $"CREATE (p)-[:PART_OF {{id: {NewId}, from: date('2025-06-01')}}]->(n) SET s.to = date('2025-06-01')",
            "stands above itself"
        },
        { "MATCH (n:OrgUnit {name: 'community'}) SET n.kind = 'GRID'", "the charter 'standard' does not allow a GRID below a SUBDISTRICT" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.kind = 'DISTRICT'", "cannot stand below a DISTRICT" },
        { "MATCH (n:OrgUnit {name: 'street'}) SET n.kind = 'COMMUNITY_ORG'", "a COMMUNITY_ORG, cannot stand below a COMMUNITY_ORG" },
        {
            "MATCH (n:OrgUnit {name: 'root'}) SET n.charter = replace(n.charter, '\"CommunityOrg\"', '\"Grid\"')",
            "does not allow a COMMUNITY_ORG below a SUBDISTRICT"
        },
        {
            $"{Parent} MATCH (q:OrgUnit {{name: 'root'}}) SET r.to = date('2025-06-01') "
            + $"CREATE (n)-[:PART_OF {{id: {NewId}, from: date('2025-06-01')}}]->(q)",
            "does not allow a COMMUNITY_ORG below a DISTRICT"
        },
        {
            "UNWIND range(1, 10001) AS i "
            + $"CREATE (:Entity:Person {{id: {NewId}, key: 'k' + i, name: 'x', isPartyMember: false, traits: []}})",
            "A resync takes 10000 differences"
        },
        { $"{Parent} REMOVE r.id", "has no id" },
        { $"{Parent} CREATE (n)-[s:PART_OF]->(p) SET s = properties(r), s.from = date('2020-01-01')", "delete one of them" },
        { "MATCH (c:Commit {revision: 1}) DELETE c", "Commit 1 is missing" },
    };

    [SkippableTheory]
    [MemberData(nameof(Taken))]
    public async Task It_is_taken_over(string statement, string facts)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        var town = await FoundAsync(journal);
        await store.Server.RunAsync(statement);

        var commit = await ResyncAsync(journal, "resync");

        Assert.Equal(facts, string.Join(", ", commit!.Facts.Select(Describe).Order(StringComparer.Ordinal)));
        Assert.Equal((new Revision(2), "operator", "by hand"), (commit.Revision, commit.Actor, commit.Reason));
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        Assert.Null(await ResyncAsync(journal, "again"));
        Assert.Equal(commit.Facts, (await ResyncAsync(journal, "resync"))!.Facts);
        await AssertFollowedAsync(journal);
        var rename = new ChangeSetBuilder(commit.Revision).Rely(Aspects.Props, town.Li).Change(town.Li, town.Li with { Name = "李四" });
        await journal.CommitAsync(rename.Build(), CancellationToken.None);
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_and_nothing_is_taken(string statement, string names)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await FoundAsync(journal);
        await store.Server.RunAsync("MATCH (n:Body) SET n.name = 'renamed'");
        await store.Server.RunAsync(statement);
        var before = await journal.VerifyAsync(CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => ResyncAsync(journal, "resync"));

        Assert.Equal("RESYNC_REFUSED", refusal.Code);
        Assert.Contains(names, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await journal.VerifyAsync(CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_wrong_counter_is_put_right_without_a_commit()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        var town = await FoundAsync(journal);
        await store.Server.RunAsync("MATCH (j:Journal) SET j.revision = 9");
        Assert.Null(await ResyncAsync(journal, "resync"));
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        var moveIn = new ChangeSetBuilder(new Revision(1)).Create(town.Person("zhao")).Build();
        var receipt = await journal.CommitAsync(moveIn, CancellationToken.None);
        Assert.Equal(2, receipt.Revision.Number);
    }

    private static async Task<SampleTown> FoundAsync(IJournal journal)
    {
        var town = new SampleTown("town");
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        return town;
    }

    private static async Task<Commit?> ResyncAsync(IJournal journal, string mutation)
        => await ((IResyncable)journal).ResyncAsync(
            new MutationId(mutation), SampleTown.Now, SampleTown.Today, "operator", "by hand", CancellationToken.None);

    private static string Describe(Fact fact) => fact switch
    {
        NodeFact { Before: null } => "node created",
        NodeFact node => node.Before.Equals(node.After) ? "node restored" : "node changed",
        RelationshipFact { Before: null } => "relationship created",
        RelationshipFact relationship when relationship.Before.Equals(relationship.After) => "relationship restored",
        RelationshipFact relationship => relationship.After.Period.To == SampleTown.Today ? "relationship ended" : "relationship changed",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Whoever followed the feed has what a load gives.</summary>
    private static async Task AssertFollowedAsync(IJournal journal)
    {
        await using var follower = new InMemoryJournal();
        await JournalCopy.RunAsync(journal, follower, progress: null, CancellationToken.None);
        Assert.Empty(await JournalComparison.CompareAsync(journal, follower, CancellationToken.None));
    }
}
