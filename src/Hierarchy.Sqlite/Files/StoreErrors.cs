using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>
/// The store's refusals, and what SQLite and the file system say translated into them. Messages name files, never folders.
/// </summary>
internal static class StoreErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>Who says so when a value is missing where one must be.</summary>
    private const string Driver = "Microsoft.Data.Sqlite";

    public static StoreRefusedException Foreign(string what)
        => new("STORE_FOREIGN", $"{what} It was left as it is: choose another folder, or move it away.");

    public static StoreRefusedException Damaged(string what, Exception? inner = null)
        => new("STORE_DAMAGED", $"{what} Nothing was written to the store: restore it from a backup.", inner);

    public static StoreRefusedException Newer(long version, int known)
        => new("STORE_NEWER", $"The store has format {version}, this program knows up to {known}: use a newer program.");

    public static StoreRefusedException InUse(Exception inner)
        => new("STORE_IN_USE", "Another process uses the store in this folder: stop it, or choose another folder.", inner);

    public static StoreRefusedException Missing()
        => new("STORE_MISSING", "There is no store in this folder: check the path, or let `serve` or `import` make one.");

    public static StoreUnavailableException FolderUnavailable(Exception inner)
        => new("The store's folder or a file in it cannot be read or written.", mayRetry: false, inner);

    /// <summary>Whether somebody else only held the file for too long, so that the next attempt may succeed.</summary>
    public static bool IsPassing(SqliteException exception) => exception.SqliteErrorCode is Busy or Locked;

    /// <summary>What a reader or an opener is told.</summary>
    public static RefusalException OfRead(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged("The store cannot be read.", exception),
        _ => new StoreUnavailableException("The store cannot be read now.", IsPassing(exception), exception),
    };

    /// <summary>What an opener is told; null = the exception as it is.</summary>
    public static RefusalException? OfOpening(Exception exception) => exception switch
    {
        SqliteException error => OfRead(error),
        IOException or UnauthorizedAccessException => FolderUnavailable(exception),
        _ when IsDamage(exception) => OfDamage(exception),
        _ => null,
    };

    /// <summary>
    /// Whether a value of another type than its column has was met: the file was damaged in a way that SQLite does not see.
    /// </summary>
    public static bool IsDamage(Exception exception)
        => exception is InvalidCastException or OverflowException
            || (exception is InvalidOperationException && exception.Source == Driver)
            || (exception is SqliteException error && IsUnusable(error));

    /// <summary>Whether a database cannot be read, or does not take what it must, whatever is tried.</summary>
    public static bool IsUnusable(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NotADatabase or Constraint;

    /// <summary>A run would leave a hole in the index, or overlap with it.</summary>
    public static SqliteException IndexElsewhere() => new("The index does not end where the run begins.", Constraint);

    /// <summary>What a reader or an opener who met damage is told.</summary>
    public static StoreRefusedException OfDamage(Exception exception)
        => Damaged("A value in the store is not what was written.", exception);

    /// <summary>What everybody whose commit was in a failed transaction is told.</summary>
    public static StoreUnavailableException OfWrite(Exception exception)
        => exception is SqliteException error && IsPassing(error)
            ? new StoreUnavailableException("The store was busy; the change was not written.", mayRetry: true, exception)
            : WritesStopped(exception);

    /// <summary>What everybody is told after that, until a restart.</summary>
    public static StoreUnavailableException WritesStopped(Exception cause)
        => new("Writing to the store failed. It takes no changes until it is restarted; reading goes on.", mayRetry: false, cause);
}
