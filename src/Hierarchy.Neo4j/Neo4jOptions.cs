using System.Text;

namespace Hierarchy.Neo4j;

/// <summary>Where the Neo4j server is and how much of it one process uses.</summary>
public sealed record Neo4jOptions
{
    /// <summary>
    /// The server's HTTP address, <c>http</c> or <c>https</c>, with a path if a proxy has one, without user and password. Default
    /// <c>http://localhost:7474</c>.
    /// </summary>
    public Uri Uri { get; init; } = new("http://localhost:7474");

    /// <summary>The user's name. Default <c>neo4j</c>.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The user's password; never part of a message or of <see cref="object.ToString"/>.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>The database, used by this application alone. Default <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>
    /// Whether an empty database gets an empty store; else it is refused as STORE_MISSING, and nothing is written. Default true.
    /// </summary>
    public bool Create { get; init; } = true;

    /// <summary>How many commits are sent at a time, 1 to 1,000; they queue in the server in any case. Default 3.</summary>
    public int MaxCommits { get; init; } = 3;

    /// <summary>How many short statements (polls, pieces of the feed, look-ups) run at a time, 1 to 1,000. Default 2.</summary>
    public int MaxShort { get; init; } = 2;

    /// <summary>
    /// How many long statements (pages of a load, history, checks, batches of an import) run at a time, 1 to 1,000. Default 3.
    /// </summary>
    public int MaxLong { get; init; } = 3;

    /// <summary>
    /// How long a short statement may take until its connection is given up; longer than the server waits for a bookmark (30 s), so that
    /// it can say that it did, 1 ms to 1 day. Default 35 s.
    /// </summary>
    public TimeSpan ShortTimeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>
    /// How long a commit may take, the wait for its turn and all attempts together; what may have taken effect by then counts as of unknown
    /// outcome; 1 ms to 1 day. Default 2 min.
    /// </summary>
    public TimeSpan CommitTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long one long statement may take until its connection is given up; a batch of an import, all attempts together; 1 ms to 1 day.
    /// Default 5 min.
    /// </summary>
    public TimeSpan LongTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for a connection, 1 ms to 1 day. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many nodes one page of a load has, 1 to 1,000,000. Default 10,000.</summary>
    public int PageSize { get; init; } = 10_000;

    /// <summary>
    /// From how many facts on a change set is not committed in one statement when the store is empty, but brought in batches and made
    /// visible by a last one, 1 or more. Default 20,000.
    /// </summary>
    public int BulkFacts { get; init; } = 20_000;

    /// <summary>How many facts one batch of a bulk import has at most, 1 to 1,000,000. Default 10,000.</summary>
    public int BatchSize { get; init; } = 10_000;

    /// <summary>
    /// For how long a bulk import that gives no sign of life keeps others out; the same one may be begun again at once. Longer than a batch
    /// takes, and than the server takes to start again, 1 ms to 1 day. Default 2 min.
    /// </summary>
    public TimeSpan ImportPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a follower asks for new commits while there are some, 1 ms to 1 minute. Default 25 ms.</summary>
    public TimeSpan BusyPoll { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How often a follower asks for new commits while there are none, 1 ms to 1 minute. Default 250 ms.</summary>
    public TimeSpan IdlePoll { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// How long commits count as coming after the last one, and after how long a wait for the next one ends without one, 1 ms to 1
    /// minute. Default 1 s.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Is told at the start what about the server's settings is unsafe but no reason to refuse it; null = nobody.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>Refuses what is out of its range before anything is opened; opening does the same.</summary>
    /// <exception cref="ArgumentRefusedException">An option is; it is named.</exception>
    public void Check() => OptionsCheck.Check(this);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Uri = {Uri}, User = {User}, Database = {Database}");
        return true;
    }
}
