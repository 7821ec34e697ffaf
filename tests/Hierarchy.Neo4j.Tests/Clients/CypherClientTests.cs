using System.Text.Json;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What the Query API and the way to it do to a statement, and what the client makes of it.</summary>
public sealed class CypherClientTests
{
    private const string OneRow = """{"data":{"fields":["revision"],"values":[[7]]},"bookmarks":["mark 7"]}""";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task An_error_behind_rows_of_a_status_202_is_an_error()
    {
        await using var server = ScriptedServer.Always(202, """
            {"data":{"fields":["revision"],"values":[[7],[8]]},
             "errors":[{"code":"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration","message":"too long"}]}
            """);
        Assert.Equal(CypherErrorKind.TimedOut, (await FailAsync(server)).Kind);
    }

    [Theory]
    [InlineData(202, "Neo.TransientError.Transaction.DeadlockDetected", CypherErrorKind.Transient)]
    [InlineData(202, "Neo.TransientError.Transaction.LockAcquisitionTimeout", CypherErrorKind.Transient)]
    [InlineData(400, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", CypherErrorKind.Memory)]
    [InlineData(400, "Neo.ClientError.Schema.ConstraintValidationFailed", CypherErrorKind.Constraint)]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", CypherErrorKind.Statement)]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", CypherErrorKind.Unauthorized)]
    [InlineData(403, "Neo.ClientError.Security.Forbidden", CypherErrorKind.Forbidden)]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", CypherErrorKind.DatabaseMissing)]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError", CypherErrorKind.Failed)]
    [InlineData(400, "Neo.ClientError.Cluster.NotALeader", CypherErrorKind.ReadOnly)]
    [InlineData(200, "something else", CypherErrorKind.Foreign)]
    public async Task Codes_of_errors_are_told_apart(int status, string code, object kind)
    {
        await using var server = ScriptedServer.Always(
            status, JsonSerializer.Serialize(new { errors = new[] { new { code, message = "said" } } }));
        var error = await FailAsync(server);
        Assert.Equal(kind, error.Kind);
        Assert.Equal((code, "said"), (error.Code, error.Said));
    }

    [Theory]
    [InlineData(200, "", CypherErrorKind.Foreign)]
    [InlineData(200, "<html>Welcome</html>", CypherErrorKind.Foreign)]
    [InlineData(200, "{\"data\":{\"fields\":[\"revision\"],\"values\":[[7]", CypherErrorKind.Foreign)]
    [InlineData(200, "[]", CypherErrorKind.Foreign)]
    [InlineData(200, "{}", CypherErrorKind.Foreign)]
    [InlineData(200, "{\"data\":null}", CypherErrorKind.Foreign)]
    [InlineData(200, "{\"data\":{\"fields\":{},\"values\":[]}}", CypherErrorKind.Foreign)]
    [InlineData(404, "<html>Not found</html>", CypherErrorKind.Foreign)]
    [InlineData(301, "", CypherErrorKind.Foreign)]
    [InlineData(400, OneRow, CypherErrorKind.Foreign)]
    [InlineData(401, "<html>Who are you?</html>", CypherErrorKind.Unauthorized)]
    [InlineData(403, "<html>No</html>", CypherErrorKind.Forbidden)]
    [InlineData(502, "<html>Bad gateway</html>", CypherErrorKind.Broken)]
    [InlineData(503, "", CypherErrorKind.Broken)]
    public async Task What_is_not_the_query_api_is_named(int status, string body, object kind)
    {
        await using var server = ScriptedServer.Always(status, body, "text/html");
        Assert.Equal(kind, (await FailAsync(server)).Kind);
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_answer_is_no_answer()
    {
        await using var server = new ScriptedServer(async (_, stream) =>
        {
            await ScriptedServer.WriteCutAsync(stream, """{"data":{"fields":["revision"],"values":[[7],""");
            return false;
        });
        var error = await FailAsync(server);
        Assert.Equal(CypherErrorKind.Broken, error.Kind);
        Assert.True(error.OutcomeUnknown);
    }

    [Fact]
    public async Task A_connection_that_is_refused_sent_nothing()
    {
        Neo4jOptions options;
        await using (var server = ScriptedServer.Always(200, OneRow))
        {
            options = server.Options;
        }

        await using var client = new CypherClient(options, TimeProvider.System, new Bookmarks());
        var error = await Assert.ThrowsAsync<CypherException>(() => client.RunAsync(CypherStatements.Tip, null, CancellationToken.None));
        Assert.Equal(CypherErrorKind.Unreachable, error.Kind);
        Assert.False(error.OutcomeUnknown);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var server = ScriptedServer.Silent();
        var options = server.Options with { ShortTimeout = TimeSpan.FromMilliseconds(200) };
        await using var client = new CypherClient(options, TimeProvider.System, new Bookmarks());
        var error = await Assert.ThrowsAsync<CypherException>(() => client.RunAsync(CypherStatements.Tip, null, CancellationToken.None));
        Assert.Equal(CypherErrorKind.NoAnswer, error.Kind);
    }

    [Fact]
    public async Task A_reader_who_gives_up_is_let_go_at_once_and_a_commit_is_heard_to_its_end()
    {
        var met = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (_, stream) =>
        {
            met.TrySetResult();
            await go.Task.WaitAsync(Patience);
            await ScriptedServer.WriteAsync(stream, 200, OneRow);
            return true;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        using var gaveUp = new CancellationTokenSource();
        var read = client.RunAsync(CypherStatements.Tip, null, gaveUp.Token);
        var commit = client.RunAsync(CypherStatements.Commit, null, gaveUp.Token);
        await met.Task.WaitAsync(Patience);
        while (server.Requests.Count < 2)
        {
            await Task.Yield();
        }

        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Patience));
        Assert.False(commit.IsCompleted);
        go.SetResult();
        using var answer = await commit.WaitAsync(Patience);
        Assert.Equal(7, answer.Value("revision").GetInt32());
    }

    [Fact]
    public async Task Long_statements_leave_slots_to_short_ones_and_to_commits()
    {
        var running = new int[3];
        var most = new int[3];
        var go = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (request, stream) =>
        {
            var lane = LaneOf(request);
            lock (running)
            {
                most[lane] = Math.Max(most[lane], ++running[lane]);
            }

            // Long statements stay until everything else is done.
            await (lane == (int)Lane.Long ? go.Task.WaitAsync(Patience) : Task.Delay(1));
            lock (running)
            {
                running[lane]--;
            }

            await ScriptedServer.WriteAsync(stream, 200, OneRow);
            return true;
        });
        var options = server.Options with { MaxShort = 2, MaxCommits = 3, MaxLong = 4 };
        await using var client = new CypherClient(options, TimeProvider.System, new Bookmarks());
        var loads = Enumerable.Range(0, 20).Select(_ => RunAsync(CypherStatements.LoadNodes)).ToArray();
        var others = Enumerable.Range(0, 20).SelectMany(_ => new[] { RunAsync(CypherStatements.Tip), RunAsync(CypherStatements.Commit) });
        await Task.WhenAll(others).WaitAsync(Patience);
        Assert.All(loads, load => Assert.False(load.IsCompleted));
        go.SetResult();
        await Task.WhenAll(loads).WaitAsync(Patience);
        Assert.InRange(most[(int)Lane.Short], 1, 2);
        Assert.InRange(most[(int)Lane.Commit], 1, 3);
        Assert.Equal(4, most[(int)Lane.Long]);

        async Task RunAsync(CypherStatement statement)
        {
            using var answer = await client.RunAsync(statement, null, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Reads_carry_the_mark_of_the_newest_commit_and_may_not_write()
    {
        await using var server = ScriptedServer.Always(200, OneRow);
        var bookmarks = new Bookmarks();
        bookmarks.Note(new Revision(3), ["mark 3"]);
        bookmarks.Note(new Revision(2), ["mark 2"]);
        await using var client = new CypherClient(server.Options, TimeProvider.System, bookmarks);
        using (await client.RunAsync(CypherStatements.Tip, null, CancellationToken.None))
        using (await client.RunAsync(CypherStatements.Commit, null, CancellationToken.None))
        {
        }

        var (read, commit) = (server.Requests.First().Json, server.Requests.Last().Json);
        Assert.Equal("READ", read.GetProperty("accessMode").GetString());
        Assert.Equal("mark 3", Assert.Single(read.GetProperty("bookmarks").EnumerateArray()).GetString());
        Assert.False(commit.TryGetProperty("accessMode", out _));
        Assert.False(commit.TryGetProperty("bookmarks", out _));
    }

    [Fact]
    public async Task Plain_json_is_asked_for_and_not_the_typed_one()
    {
        await using var server = ScriptedServer.Always(200, OneRow);
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        using (await client.RunAsync(CypherStatements.Tip, null, CancellationToken.None))
        using (await client.RunAsync(CypherStatements.Commit, writer => writer.WriteNull("commit"u8), CancellationToken.None))
        {
        }

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            var headers = request.HeadText.Split("\r\n");
            Assert.Equal(
                ["Accept: application/json"], headers.Where(header => header.StartsWith("Accept:", StringComparison.OrdinalIgnoreCase)));
            Assert.Contains(headers, header => header.StartsWith("Content-Type: application/json", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task An_answer_without_rows_has_no_value()
    {
        await using var server = ScriptedServer.Always(200, """{"data":{"fields":["revision"],"values":[]}}""");
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        using var answer = await client.RunAsync(CypherStatements.Tip, null, CancellationToken.None);
        Assert.Equal(0, answer.Count);
        Assert.Throws<FormatException>(() => answer.Value("revision"));
    }

    [Theory]
    [InlineData(202, "Neo.TransientError.Transaction.BookmarkTimeout")]
    [InlineData(400, "Neo.ClientError.Transaction.InvalidBookmark")]
    [InlineData(400, "Neo.ClientError.Transaction.InvalidBookmarkMixture")]
    public async Task A_mark_that_is_refused_is_forgotten_and_the_read_asked_once_more_without(int status, string code)
    {
        // A store that was restored does not know the marks of what it has lost.
        await using var server = new ScriptedServer(async (request, stream) =>
        {
            var isMarked = request.Json.TryGetProperty("bookmarks", out _);
            var error = $$"""{"errors":[{"code":"{{code}}","message":"said"}]}""";
            await ScriptedServer.WriteAsync(stream, isMarked ? status : 202, isMarked ? error : OneRow);
            return true;
        });
        var bookmarks = new Bookmarks();
        bookmarks.Note(new Revision(9), ["mark 9"]);
        await using var client = new CypherClient(server.Options, TimeProvider.System, bookmarks);
        using (await client.RunAsync(CypherStatements.Tip, null, CancellationToken.None))
        using (await client.RunAsync(CypherStatements.Tip, null, CancellationToken.None))
        {
        }

        Assert.Equal(3, server.Requests.Count);
        Assert.Empty(bookmarks.Newest);
        bookmarks.Note(new Revision(7), ["mark 7"]);
        Assert.Equal(["mark 7"], bookmarks.Newest);
    }

    [Fact]
    public async Task A_deadlock_is_tried_again_and_what_needs_too_much_memory_is_not()
    {
        var asked = 0;
        await using var server = new ScriptedServer(async (request, stream) =>
        {
            var isTip = request.Statement == CypherStatements.Tip.Text;
            var code = isTip ? "Transaction.DeadlockDetected" : "General.MemoryPoolOutOfMemoryError";
            var error = $$"""{"errors":[{"code":"Neo.TransientError.{{code}}","message":"said"}]}""";
            await ScriptedServer.WriteAsync(stream, 202, Interlocked.Increment(ref asked) == 3 ? OneRow : error);
            return true;
        });
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var attempts = new Attempts(client, TimeProvider.System);
        using (await attempts.RunAsync(CypherStatements.Tip, null, CancellationToken.None))
        {
        }

        await Assert.ThrowsAsync<CypherException>(() => attempts.RunAsync(CypherStatements.Find, null, CancellationToken.None));
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task An_answer_without_end_is_given_up()
    {
        await using var endless = new BoundedStream(new MemoryStream(new byte[100]), limit: 99);
        await Assert.ThrowsAsync<InvalidDataException>(() => endless.CopyToAsync(Stream.Null));
        await using var whole = new BoundedStream(new MemoryStream(new byte[100]), limit: 100);
        await whole.CopyToAsync(Stream.Null);
    }

    private static int LaneOf(RawRequest request)
        => (int)StatementList.All.Single(statement => statement.Text == request.Statement).Lane;

    private static async Task<CypherException> FailAsync(ScriptedServer server)
    {
        await using var client = new CypherClient(server.Options, TimeProvider.System, new Bookmarks());
        var error = await Assert.ThrowsAsync<CypherException>(() => client.RunAsync(CypherStatements.Tip, null, CancellationToken.None));
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        return error;
    }
}
