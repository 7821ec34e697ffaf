using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>The reference journal with Redis beside it keeps what every journal must keep.</summary>
public sealed class InMemoryJournalTests(RedisJournals redis) : JournalSpecification, IClassFixture<RedisJournals>
{
    private readonly Lazy<InMemoryJournal> _journal = new(() => new InMemoryJournal());

    protected override Task<IJournal> OpenAsync() => redis.OpenAsync(_journal.Value);
}
