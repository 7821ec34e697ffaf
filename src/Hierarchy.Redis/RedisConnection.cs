namespace Hierarchy.Redis;

/// <summary>
/// What one replica has of Redis: it connects in the background, and again by itself after every failure. Nothing that is asked through it
/// ever fails or is stale because of Redis, nor waits longer than <see cref="RedisOptions.Timeout"/>.
/// </summary>
public sealed class RedisConnection : IAsyncDisposable
{
    private readonly RedisLink _link;
    private readonly AnnouncementBoard _board;
    private readonly Announcer _announcer;
    private readonly CommitMarks _marks = new();
    private readonly GuardedCache _cache;
    private readonly SharedResults _results;
    private int _announced;
    private int _disposed;

    private RedisConnection(RedisOptions options, Action<RedisState>? onChange, TimeProvider time)
    {
        Options = options;
        _board = new AnnouncementBoard();
        _link = new RedisLink(options, _board.Hear, _board.LookAgain, onChange, time);
        _announcer = new Announcer(_link, options, time);
        _cache = new GuardedCache(_link, options, time);
        _results = new SharedResults(options, _cache, time);
    }

    /// <summary>How it is doing. Asking takes no lock and does not ask Redis.</summary>
    public RedisState State => _link.State;

    internal RedisOptions Options { get; }

    /// <summary>Begins to connect and comes back at once.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="onChange">
    /// Told once for each change of <see cref="State"/>, for the log; it must return at once, and what it throws is dropped; null = nobody.
    /// It never hears an address or a password.
    /// </param>
    /// <param name="time">The clock; null = the system's.</param>
    /// <exception cref="ArgumentRefusedException">
    /// An option is out of range, or the configuration cannot be read; it is not repeated in the message.
    /// </exception>
    public static RedisConnection Open(RedisOptions options, Action<RedisState>? onChange = null, TimeProvider? time = null)
    {
        OptionsCheck.Check(options);
        return new RedisConnection(options, onChange, time ?? TimeProvider.System);
    }

    /// <summary>
    /// The same journal, whose commits are announced to the other replicas, and which wakes its followers when another replica announces
    /// one. Commits never wait for that. Called once. Disposing the journal disposes the one inside, and leaves the connection.
    /// </summary>
    /// <param name="journal">The journal that all replicas share.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public IJournal Announce(IJournal journal)
    {
        if (Interlocked.Exchange(ref _announced, 1) != 0)
        {
            throw new InvalidOperationException("A connection announces the commits of one journal.");
        }

        return new AnnouncingJournal(journal, _board, _announcer, _marks);
    }

    /// <summary>
    /// The same store, whose sessions share the results of expensive measures with the other replicas: of a revision that the journal of
    /// <see cref="Announce"/> told of. Previews and readers who do not see everything share nothing.
    /// </summary>
    /// <param name="store">The store, which follows the journal that <see cref="Announce"/> gave.</param>
    public IGraphStore Share(IGraphStore store) => new SharingGraphStore(store, _results, _marks, Options.SharedFrom);

    /// <summary>
    /// Ends the connection, without waiting for Redis. Journal and store go on without it. The second time nothing happens.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _announcer.DisposeAsync();
        await _link.DisposeAsync();
        await _results.DisposeAsync();
        _cache.Dispose();
    }
}
