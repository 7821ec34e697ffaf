using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What somebody wrote with Neo4j's own tools is named.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class VerifyTests
{
    [SkippableTheory]
    [MemberData(nameof(ForeignWrites.All), MemberType = typeof(ForeignWrites))]
    public async Task A_foreign_write_is_named(string statement, string codes, string names)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await FoundAsync(journal);
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        await store.Server.RunAsync(statement);

        var findings = await journal.VerifyAsync(CancellationToken.None);

        Assert.Equal(codes.Split(' '), findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(findings, finding => finding.Message.Contains(names, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task What_others_add_to_a_node_is_theirs()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await FoundAsync(journal);
        await store.Server.RunAsync("MATCH (n:Entity)-[r]->() SET n.rank = 0.5, n:Marked, r.weight = 2");
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_bulk_import_and_what_came_after_it_is_whole()
    {
        var crowd = Crowd.Of(300);
        var person = crowd.Facts.OfType<NodeFact>().Select(fact => fact.After).OfType<PersonData>().Last();
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await Neo4jJournals.OpenAsync(
            store.Options with { BulkFacts = 50, BatchSize = 101, PageSize = 90 }, TimeProvider.System, CancellationToken.None);
        await journal.CommitAsync(crowd, CancellationToken.None);
        var change = new ChangeSetBuilder(new Revision(1)).Change(person, person with { Name = "王五" }).Build();
        await journal.CommitAsync(change, CancellationToken.None);
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));

        await store.Server.RunAsync("MATCH (n:Person) SET n.name = 'x'");
        var findings = await journal.VerifyAsync(CancellationToken.None);
        Assert.Equal(21, findings.Count);
        Assert.Equal(new Finding("MORE_FINDINGS", "More was found: 280 NODE_CHANGED."), findings[^1]);
    }

    [SkippableFact]
    public async Task An_unfinished_import_is_named()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await store.Server.RunAsync("MATCH (g:Gate) SET g.importing = 'import of a pack'");
        var finding = Assert.Single(await journal.VerifyAsync(CancellationToken.None));
        Assert.Equal("IMPORT_UNFINISHED", finding.Code);
        Assert.Contains("import of a pack", finding.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Commits_meanwhile_are_no_foreign_writes()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await store.OpenAsync();
        await using var other = await store.OpenAsync();
        var (town, revision) = await FoundAsync(journal);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var person = town.Person($"p{i}");
                var home = town.Relationship(RelationshipType.LivesIn, person, town.Community);
                await other.CommitAsync(new ChangeSetBuilder(revision).Create(person).Open(home).Build(), CancellationToken.None);
            }
        });
        for (var i = 0; i < 10; i++)
        {
            Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
        }

        await stop.CancelAsync();
        await writing;
        Assert.Empty(await journal.VerifyAsync(CancellationToken.None));
    }

    private static async Task<(SampleTown Town, Revision Revision)> FoundAsync(IJournal journal)
    {
        var town = new SampleTown("town");
        await journal.CommitAsync(town.Founding(Revision.Zero), CancellationToken.None);
        var rename = new ChangeSetBuilder(new Revision(1)).Change(town.Li, town.Li with { Name = "李四" }).Build();
        var receipt = await journal.CommitAsync(rename, CancellationToken.None);
        return (town, receipt.Revision);
    }
}
