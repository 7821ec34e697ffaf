using StackExchange.Redis;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>Replicas that hear of each other through Redis only: their journal never wakes them.</summary>
public sealed class AnnouncingJournalTests : RedisTests
{
    [SkippableFact]
    public async Task A_commit_on_one_replica_is_readable_on_another()
    {
        var journal = await Town.FoundAsync();
        await using var first = await Replica.StartAsync(journal, Options);
        await using var second = await Replica.StartAsync(journal, Options);
        var revision = await first.CommitAsync(Town.Next);
        var session = await second.OpenAsync(new ReadOptions { MinRevision = revision });
        Assert.Equal(revision, session.Revision);
    }

    [SkippableFact]
    public async Task Deployments_with_different_namespaces_do_not_hear_each_other()
    {
        var ours = new Town();
        await using var first = await Replica.StartAsync(await ours.FoundAsync(), Options);
        await using var other = await Redises.ConnectAsync(Options with { Namespace = Options.Namespace + "-other" });
        var journal = other.Announce(new RemoteJournal(await Town.FoundAsync()));
        var waiting = journal.WaitAsync(Revision.Zero, CancellationToken.None).AsTask();
        await first.CommitAsync(ours.Next);
        await using var second = await Redises.ConnectAsync(Options);
        Assert.False(waiting.IsCompleted);
    }

    [SkippableFact]
    public async Task Garbage_on_the_channel_is_ignored_and_what_is_true_after_it_is_heard()
    {
        var journal = await Town.FoundAsync();
        await using var first = await Replica.StartAsync(journal, Options);
        await using var second = await Replica.StartAsync(journal, Options);
        await using var stranger = await ConnectionMultiplexer.ConnectAsync(ConnectionSettings.Of(Options));
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var garbage = new byte[random.Next(100)];
            random.NextBytes(garbage);
            await stranger.GetSubscriber().PublishAsync(Channel, i % 3 == 0 ? "1:9000000000" : garbage);
        }

        var revision = await first.CommitAsync(Town.Next);
        Assert.Equal(revision, (await second.OpenAsync(new ReadOptions { MinRevision = revision })).Revision);
        Assert.True(second.Redis.State.IsConnected);
    }

    [SkippableFact]
    public async Task What_is_wrong_with_the_journal_is_said_whatever_is_announced()
    {
        await using var redis = await Redises.ConnectAsync(Options);
        var remote = new RemoteJournal(await Town.FoundAsync())
        {
            Failure = new StoreUnavailableException("Gone.", mayRetry: true),
        };
        var journal = redis.Announce(remote);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await journal.WaitAsync(Revision.Zero, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Whoever_gives_up_waiting_does_not_wait_on()
    {
        await using var redis = await Redises.ConnectAsync(Options);
        var journal = redis.Announce(new RemoteJournal(await Town.FoundAsync()));
        using var giveUp = new CancellationTokenSource();
        var waiting = journal.WaitAsync(new Revision(1), giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [SkippableFact]
    public async Task One_connection_announces_one_journal()
    {
        await using var redis = await Redises.ConnectAsync(Options);
        var journal = await Town.FoundAsync();
        redis.Announce(journal);
        Assert.Throws<InvalidOperationException>(() => redis.Announce(journal));
    }

    private RedisChannel Channel => RedisChannel.Literal(Options.Namespace + ":revisions");
}
