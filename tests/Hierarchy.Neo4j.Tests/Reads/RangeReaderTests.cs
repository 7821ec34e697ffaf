using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>The ranges in which a graph is read have neither gap nor overlap, though others may have written ids of their own.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class RangeReaderTests
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task An_id_that_is_itself_the_end_of_a_range_is_read_once(int pageSize)
    {
        var store = await Neo4jStore.CreateAsync();
        await using (await store.OpenAsync())
        {
            await store.Server.RunAsync("""
                UNWIND split('0123456789abcdefg', '') AS digit UNWIND ['', '0', 'f'] AS rest
                CREATE (:Entity:Person {id: digit + rest})
                """);
        }

        await using var client = new CypherClient(store.Options, TimeProvider.System, new Bookmarks());
        var reader = new RangeReader<string>(
            new StoreReader(new Attempts(client, TimeProvider.System)),
            CypherStatements.LoadNodes,
            row => row[1].GetProperty("id").GetString()!,
            pageSize,
            parallel: 4);
        var ids = await reader.ReadAsync(CancellationToken.None);
        var expected = "0123456789abcdefg".SelectMany(digit => new[] { $"{digit}", $"{digit}0", $"{digit}f" });
        Assert.Equal(expected.Order(StringComparer.Ordinal), ids);
    }
}
