using Hierarchy.Specification;

namespace Hierarchy.Engine.Tests;

/// <summary>The reference journal, on which the engine's own tests stand, keeps what every journal keeps; what needs a disk is skipped.</summary>
public sealed class InMemoryJournalTests : JournalSpecification
{
    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(new InMemoryJournal());
}
