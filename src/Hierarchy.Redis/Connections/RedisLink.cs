using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>
/// The connection, and the circuit around it: one loop connects and asks for a PING again and again; whoever meets a failure opens the
/// circuit, and from then on nobody asks until a PING is answered in time. So each caller waits for a dead Redis at most once, and a
/// bounded time.
/// </summary>
internal sealed class RedisLink : IAsyncDisposable
{
    private readonly RedisOptions _options;
    private readonly ConfigurationOptions _settings;
    private readonly Action<Revision> _hear;
    private readonly Action _lookAgain;
    private readonly TimeProvider _time;
    private readonly StateTeller _teller;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<IConnectionMultiplexer> _client = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _watching;
    private long _writesRefusedAt;
    private IConnectionMultiplexer? _newest;
    private Task? _subscribing;

    /// <param name="options">Where Redis is, and how long anybody waits for it.</param>
    /// <param name="hear">Told each revision that is announced.</param>
    /// <param name="lookAgain">Told when announcements may have been missed.</param>
    /// <param name="onChange">Told each change of the state; null = nobody.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentRefusedException">The configuration cannot be read.</exception>
    public RedisLink(RedisOptions options, Action<Revision> hear, Action lookAgain, Action<RedisState>? onChange, TimeProvider time)
    {
        _options = options;
        _settings = ConnectionSettings.Of(options);
        _hear = hear;
        _lookAgain = lookAgain;
        _time = time;
        _teller = new StateTeller(onChange);
        Channel = RedisChannel.Literal($"{options.Namespace}:revisions");
        _watching = Task.Run(() => WatchAsync(_stopping.Token), CancellationToken.None);
    }

    public RedisState State => _teller.State;

    /// <summary>Whether it may be asked.</summary>
    public bool IsUsable => State.IsConnected && !_stopping.IsCancellationRequested;

    /// <summary>Whether it may be written to: after a refused write only now and then.</summary>
    public bool IsWritable
        => IsUsable && (State.Condition == RedisCondition.Connected
            || _time.GetElapsedTime(Volatile.Read(ref _writesRefusedAt)) >= _options.ProbeEvery);

    /// <summary>The client; completes when there is one, and is asked only while <see cref="IsUsable"/>.</summary>
    public Task<IConnectionMultiplexer> Client => _client.Task;

    /// <summary>Where revisions are announced.</summary>
    public RedisChannel Channel { get; }

    /// <summary>Something failed: nobody asks until the next PING is answered.</summary>
    public void Failed(Exception failure) => _teller.Become(FailureKinds.Of(failure), from => from != RedisCondition.RefusesAccess);

    /// <summary>A write was refused: reading goes on, and a write is tried again later.</summary>
    public void WriteRefused()
    {
        Volatile.Write(ref _writesRefusedAt, _time.GetTimestamp());
        _teller.Become(RedisCondition.RefusesWrites, from => from == RedisCondition.Connected);
    }

    /// <summary>A write was accepted.</summary>
    public void WriteAccepted() => _teller.Become(RedisCondition.Connected, from => from == RedisCondition.RefusesWrites);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_newest is { } client)
        {
            await client.CloseAsync(allowCommandsToComplete: false);
        }

        _client.TrySetCanceled();
        _stopping.Dispose();
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                _teller.Become(FailureKinds.Of(failure), _ => true);
            }

            await Task.Delay(_options.ProbeEvery, _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        var client = _client.Task.IsCompleted ? await _client.Task : await NewcomerAsync(stopping);
        var subscriber = client.GetSubscriber();
        if (_subscribing is not { IsFaulted: false, IsCanceled: false })
        {
            _subscribing = SubscribeAsync(subscriber);
        }

        // One that is only late is waited for again at the next look, and not begun again.
        await _subscribing.WithinAsync(_options.Timeout, _time, stopping);
        await Task.WhenAll(client.GetDatabase().PingAsync(), subscriber.PingAsync()).WithinAsync(_options.Timeout, _time, stopping);
        _client.TrySetResult(client);
        if (!State.IsConnected)
        {
            // What was announced while nobody listened is lost: every follower that waits looks once.
            _lookAgain();
        }

        _teller.Become(RedisCondition.Connected, from => from != RedisCondition.RefusesWrites);
    }

    /// <summary>
    /// A client that was never let in, and is not connected at this look either, is given up for a new one: measured, one whose first
    /// connection was broken off while it was made may never try again by itself.
    /// </summary>
    private async Task<IConnectionMultiplexer> NewcomerAsync(CancellationToken stopping)
    {
        if (_newest is { IsConnected: false } failed)
        {
            _newest = null;
            _subscribing = null;
            await failed.CloseAsync(allowCommandsToComplete: false);
        }

        return _newest ??= await ConnectAsync(stopping);
    }

    /// <summary>The client keeps what it was told to call, even when it could not subscribe: it shall call it once.</summary>
    private Task SubscribeAsync(ISubscriber subscriber)
    {
        subscriber.Unsubscribe(Channel, Hear, CommandFlags.FireAndForget);
        return subscriber.SubscribeAsync(Channel, Hear);
    }

    /// <summary>Where nothing answers it takes its time: who stops does not wait for it.</summary>
    private async Task<IConnectionMultiplexer> ConnectAsync(CancellationToken stopping)
    {
        var connecting = ConnectionMultiplexer.ConnectAsync(_settings);
        try
        {
            return await connecting.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            _ = CloseAsync(connecting);
            throw;
        }
    }

    private static async Task CloseAsync(Task<ConnectionMultiplexer> connecting)
    {
        var client = await connecting;
        await client.CloseAsync(allowCommandsToComplete: false);
    }

    private void Hear(RedisChannel channel, RedisValue message)
    {
        if (Announcement.TryRead(message, out var revision))
        {
            _hear(revision);
        }
    }
}
