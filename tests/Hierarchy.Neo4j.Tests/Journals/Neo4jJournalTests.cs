using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>The Neo4j journal keeps what every journal keeps.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jJournalTests : JournalSpecification
{
    private Neo4jStore? _store;

    protected override async Task<IJournal> OpenAsync()
    {
        _store ??= await Neo4jStore.CreateAsync();
        return await _store.OpenAsync();
    }
}
