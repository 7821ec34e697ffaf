using Hierarchy.Specification;

namespace Hierarchy.Redis.Tests;

/// <summary>The reference journal, which says of a graph that was put there whole which commit that was.</summary>
internal sealed class TellingJournal(InMemoryJournal journal) : PassingJournal(journal)
{
    private readonly string _history = Guid.NewGuid().ToString("N");

    public override async ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => await Journal.ReadCommitAsync(revision, cancellationToken)
            ?? new Commit(revision, new MutationId(_history), DateTimeOffset.UnixEpoch, DateOnly.MinValue, "test", null, [], []);

    public override ValueTask DisposeAsync() => Journal.DisposeAsync();
}
