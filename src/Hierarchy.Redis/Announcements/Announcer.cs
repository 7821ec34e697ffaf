using System.Threading.Channels;

namespace Hierarchy.Redis;

/// <summary>
/// Announces revisions in the background, one message at a time: those committed while one is on its way, or while Redis cannot be asked,
/// are announced by one message for the newest. Meanwhile the other replicas find them when they poll.
/// </summary>
internal sealed class Announcer : IAsyncDisposable
{
    private readonly RedisLink _link;
    private readonly RedisOptions _options;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Task _publishing;
    private long _newest;

    public Announcer(RedisLink link, RedisOptions options, TimeProvider time)
    {
        _link = link;
        _options = options;
        _time = time;
        _publishing = Task.Run(() => PublishAsync(_stopping.Token), CancellationToken.None);
    }

    /// <summary>Comes back at once.</summary>
    public void Announce(Revision revision)
    {
        var newest = Volatile.Read(ref _newest);
        while (revision.Number > newest)
        {
            var before = Interlocked.CompareExchange(ref _newest, revision.Number, newest);
            if (before == newest)
            {
                _signal.Writer.TryWrite(true);
                return;
            }

            newest = before;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task PublishAsync(CancellationToken stopping)
    {
        while (await _signal.Reader.WaitToReadAsync(stopping))
        {
            _signal.Reader.TryRead(out _);
            while (!await TryPublishAsync(stopping))
            {
                await Task.Delay(_options.ProbeEvery, _time, stopping);
            }
        }
    }

    private async ValueTask<bool> TryPublishAsync(CancellationToken stopping)
    {
        if (!_link.IsUsable)
        {
            return false;
        }

        try
        {
            var client = await _link.Client;
            await client.GetSubscriber()
                .PublishAsync(_link.Channel, Announcement.Of(new Revision(Volatile.Read(ref _newest))))
                .WithinAsync(_options.Timeout, _time, stopping);
            return true;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            _link.Failed(failure);
            return false;
        }
    }
}
