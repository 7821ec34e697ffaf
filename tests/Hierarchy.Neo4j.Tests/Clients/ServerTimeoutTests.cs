using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>The one time-out that ends a statement whose client is gone is the server's own: <c>db.transaction.timeout</c>.</summary>
public sealed class ServerTimeoutTests
{
    /// <summary>Would run for minutes.</summary>
    private static readonly CypherStatement Long = new(
        "long", "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum", Lane.Long, reads: true);

    [SkippableFact]
    public async Task A_statement_that_takes_longer_than_the_server_allows_is_ended_by_it_and_told_as_such()
    {
        await using var server = await Neo4jServers.StartOwnAsync("db.transaction.timeout=5s", "db.transaction.monitor.check.interval=1s");
        await using var client = new CypherClient(Neo4jStore.OptionsOf(server), TimeProvider.System, new Bookmarks());

        var ended = await Assert.ThrowsAsync<CypherException>(() => client.RunAsync(Long, parameters: null, CancellationToken.None));
        Assert.Equal(CypherErrorKind.TimedOut, ended.Kind);
        Assert.False(StoreErrors.Of(ended).MayRetry);

        var warnings = new List<string>();
        await ServerCheck.WarnAsync(new Attempts(client, TimeProvider.System), warnings.Add, CancellationToken.None);
        Assert.Empty(warnings);
    }
}
