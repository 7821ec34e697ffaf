using Xunit;

namespace Hierarchy.Redis.Tests;

public sealed class AnnouncementBoardTests
{
    private static readonly Revision Five = new(5);
    private readonly AnnouncementBoard _board = new();

    [Fact]
    public async Task Whoever_waits_hears_what_is_newer_and_nothing_else()
    {
        var waiting = _board.WaitAsync(Five, CancellationToken.None);
        _board.Hear(Five);
        Assert.False(waiting.IsCompleted);
        _board.Hear(Five.Next);
        await waiting;
    }

    [Fact]
    public async Task All_who_wait_hear_it()
    {
        Task[] waiting = [.. Enumerable.Range(0, 5).Select(since => _board.WaitAsync(new Revision(since), CancellationToken.None))];
        _board.Hear(Five);
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task What_came_before_the_wait_is_heard_once()
    {
        _board.Hear(new Revision(1_000_000));
        await _board.WaitAsync(Five, CancellationToken.None);

        // Somebody announced what was never committed: the follower looked, found nothing, and must not look again and again.
        Assert.False(_board.WaitAsync(Five, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task After_a_gap_everybody_looks_once()
    {
        var waiting = _board.WaitAsync(new Revision(long.MaxValue - 1), CancellationToken.None);
        _board.LookAgain();
        await waiting;
    }

    [Fact]
    public async Task What_comes_after_somebody_gave_up_is_kept_for_the_next()
    {
        using var giveUp = new CancellationTokenSource();
        var waiting = _board.WaitAsync(Five, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _board.Hear(Five.Next);
        await _board.WaitAsync(Five, CancellationToken.None);
    }
}
