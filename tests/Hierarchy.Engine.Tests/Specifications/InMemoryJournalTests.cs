using Hierarchy.Specification;

namespace Hierarchy.Engine.Tests;

/// <summary>The reference journal keeps what every journal must keep, but nothing beyond its own life.</summary>
public sealed class InMemoryJournalTests : JournalSpecification
{
    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(new InMemoryJournal());
}
