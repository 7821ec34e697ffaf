using Hierarchy.Server.Tests.Serving;
using Xunit;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>Two servers over one Neo4j: what either writes, both read.</summary>
[Collection(Neo4jGroup.Name)]
public sealed class ReplicaTests(Neo4jApiServers servers) : IDisposable
{
    private const int Rounds = 6;

    private readonly EditedPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_imported_through_one_replica_is_read_on_the_other(bool withRedis)
    {
        await using var first = await servers.StartAsync(_pack.Folder, withRedis, []);
        await using var second = await servers.StartAsync(_pack.Folder, withRedis, []);
        for (var round = 1; round <= Rounds; round++)
        {
            var (writer, reader) = round % 2 == 0 ? (first, second) : (second, first);
            var name = $"小區 {round}";
            _pack.Rename(name);

            var revision = await writer.ImportAsync(_pack.Folder);

            Assert.Equal(round + 1, revision);
            Assert.Equal(name, await NameOfUnit.ReadAtAsync(reader, revision));
            Assert.Equal(name, await NameOfUnit.ReadAtAsync(writer, revision));
        }
    }
}
