using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// The reference journal with Redis beside it keeps what every journal must keep; what it forgets Redis does not remember.
/// </summary>
public sealed class InMemoryJournalTests(RedisJournals redis) : JournalSpecification, IClassFixture<RedisJournals>
{
    protected override Task<IJournal> OpenAsync() => redis.OpenAsync(new InMemoryJournal());
}
