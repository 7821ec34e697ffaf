using Hierarchy.Specification;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What became of a commit whose answer was lost is looked for until its time is over, whatever is met on the way.</summary>
public sealed class UnknownOutcomeTests
{
    private const string Found = """
        {"data":{"fields":["revision","replayed","conflicts","clashes","importing"],"values":[[4,true,[],[],null]]},"bookmarks":["mark 4"]}
        """;

    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(2);

    private readonly SampleTown _town = new("town");

    [Theory]
    [InlineData(404, "<html>Not found</html>")]
    [InlineData(429, "<html>Too many</html>")]
    [InlineData(503, "<html>Starting</html>")]
    [InlineData(400, "Neo.ClientError.Cluster.NotALeader")]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData(202, "Neo.ClientError.Transaction.TransactionTimedOut")]
    [InlineData(202, "Neo.TransientError.Transaction.LockAcquisitionTimeout")]
    [InlineData(202, "Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [InlineData(500, "Neo.DatabaseError.Transaction.TransactionCommitFailed")]
    public async Task The_search_goes_on_over_what_may_pass(int status, string said)
    {
        // More than a search that counts would make.
        const int Failures = 12;
        var asked = 0;
        await using var server = new ScriptedServer(async (_, stream) =>
        {
            var number = Interlocked.Increment(ref asked);
            if (number == 1)
            {
                return false;
            }

            var error = said[0] == '<' ? said : $$"""{"errors":[{"code":"{{said}}","message":"said"}]}""";
            await ScriptedServer.WriteAsync(stream, number > Failures ? 202 : status, number > Failures ? Found : error);
            return true;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var receipt = await CommitAsync(client, new HurriedTime(), TimeSpan.FromHours(6)).WaitAsync(Ceiling);
        Assert.Equal(new CommitReceipt(new Revision(4), Replayed: true), receipt);
        Assert.Equal(Failures + 1, asked);
    }

    [Fact]
    public async Task The_search_goes_on_while_nobody_answers_at_the_port()
    {
        await using var server = ScriptedServer.Always(202, Found);
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        await using var failing = new FailingClient(
            client, Enumerable.Repeat(CypherErrorKind.Unreachable, 20).Prepend(CypherErrorKind.Broken));
        var receipt = await CommitAsync(failing, new HurriedTime(), TimeSpan.FromHours(6)).WaitAsync(Ceiling);
        Assert.Equal(new Revision(4), receipt.Revision);
    }

    [Fact]
    public async Task What_never_reached_the_server_is_given_back_after_a_few_attempts()
    {
        await using var server = ScriptedServer.Always(202, Found);
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        await using var failing = new FailingClient(client, Enumerable.Repeat(CypherErrorKind.Unreachable, 3));
        var told = await FailAsync(failing, Ceiling);
        Assert.True(told.MayRetry);
        Assert.DoesNotContain("unknown", told.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task When_it_cannot_be_found_out_the_caller_is_told_so()
    {
        // The server takes the commit and dies, and is never heard of again.
        await using var server = new ScriptedServer((_, _) => Task.FromResult(false));
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        AssertUnknown(await RunOutOfTimeAsync(client, () => server.Requests.Count > 1));
    }

    [Fact]
    public async Task Who_is_no_longer_let_in_cannot_find_out()
    {
        await using var server = ScriptedServer.Always(
            401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"said"}]}""");
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        await using var failing = new FailingClient(client, [CypherErrorKind.Broken]);
        AssertUnknown(await FailAsync(failing, Ceiling));
        Assert.Single(server.Requests);
        Assert.Contains("user and password", (await FailAsync(client, Ceiling)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_attempts_share_one_deadline()
    {
        // The second attempt would wait as long as a statement may take.
        var asked = 0;
        var go = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (_, _) =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                await go.Task.WaitAsync(Ceiling);
            }

            return false;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        AssertUnknown(await RunOutOfTimeAsync(client, () => Volatile.Read(ref asked) > 1));
        go.SetResult();
    }

    [Fact]
    public async Task The_wait_for_a_slot_counts_and_what_was_not_sent_is_not_unknown()
    {
        var go = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (_, stream) =>
        {
            await go.Task.WaitAsync(Ceiling);
            await ScriptedServer.WriteAsync(stream, 202, Found);
            return true;
        });
        await using var client = new CypherClient(server.Options with { MaxCommits = 1 }, TimeProvider.System, new Bookmarks());
        var first = client.RunAsync(CypherStatements.Commit, null, CancellationToken.None);
        var told = await FailAsync(client, TimeSpan.FromMilliseconds(200));
        Assert.True(told.MayRetry);
        Assert.DoesNotContain("unknown", told.Message, StringComparison.Ordinal);
        go.SetResult();
        using var answer = await first.WaitAsync(Ceiling);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_journal_that_is_closed_between_two_attempts_leaves_the_outcome_unknown()
    {
        var cut = new TaskCompletionSource();
        await using var server = new ScriptedServer((_, _) =>
        {
            cut.TrySetResult();
            return Task.FromResult(false);
        });
        var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var commit = FailAsync(client, Ceiling);
        await cut.Task.WaitAsync(Ceiling);
        await client.DisposeAsync();
        AssertUnknown(await commit.WaitAsync(Ceiling));
    }

    /// <summary>The time of the commit goes on in small steps until something has happened, then to its end.</summary>
    private async Task<StoreUnavailableException> RunOutOfTimeAsync(ICypherClient client, Func<bool> hasHappened)
    {
        var time = new FakeTimeProvider();
        var failing = Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(client, time, TimeSpan.FromDays(7)));
        await Patience.UntilAsync(() =>
        {
            time.Advance(hasHappened() ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(1));
            return failing.IsCompleted;
        });
        Assert.True(hasHappened());
        return await failing;
    }

    private static void AssertUnknown(StoreUnavailableException told)
    {
        Assert.True(told.MayRetry);
        Assert.Contains("unknown", told.Message, StringComparison.Ordinal);
        Assert.Contains("same mutation id", told.Message, StringComparison.Ordinal);
    }

    private Task<CommitReceipt> CommitAsync(ICypherClient client, TimeProvider time, TimeSpan timeout)
    {
        var committer = new Committer(client, time, new Bookmarks(), new Neo4jOptions { CommitTimeout = timeout });
        return committer.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
    }

    private Task<StoreUnavailableException> FailAsync(ICypherClient client, TimeSpan timeout)
        => Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(client, TimeProvider.System, timeout).WaitAsync(Ceiling));
}
