using Microsoft.Data.Sqlite;
using SQLitePCL;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Makes SQLite refuse statements on a connection, prepared ones included.</summary>
internal static class Refusals
{
    /// <param name="connection">The connection.</param>
    /// <param name="transactions">The statements about transactions that fail: BEGIN, COMMIT, ROLLBACK.</param>
    public static void Refuse(SqliteConnection connection, params string[] transactions)
    {
        strdelegate_authorizer refuse = (_, action, what, _, _, _)
            => action == raw.SQLITE_TRANSACTION && transactions.Contains(what) ? raw.SQLITE_DENY : raw.SQLITE_OK;
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_set_authorizer(connection.Handle, refuse, null));
    }
}
