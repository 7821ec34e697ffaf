using Hierarchy.Specification;

namespace Hierarchy.Engine.Tests;

/// <summary>The reference journal keeps what every journal must keep.</summary>
public sealed class InMemoryJournalTests : JournalSpecification
{
    private readonly Lazy<InMemoryJournal> _journal = new(() => new InMemoryJournal());

    /// <summary>The same one each time: disposing it loses nothing.</summary>
    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(_journal.Value);
}
