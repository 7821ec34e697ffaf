namespace Hierarchy.Sqlite;

/// <summary>Opens the journal that keeps its log in a SQLite database in a folder.</summary>
public static class SqliteJournals
{
    /// <summary>Opens the store in a folder, or makes an empty one. It is locked until the journal is disposed.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock, for the day on which a store is made; null = the system's.</param>
    /// <param name="cancellationToken">Gives up before the store is open.</param>
    /// <exception cref="StoreRefusedException">
    /// What lies there is not this application's, is damaged, newer than this program, or in use. Nothing was written to it.
    /// </exception>
    /// <exception cref="StoreUnavailableException">The folder cannot be read or written.</exception>
    public static Task<IJournal> OpenAsync(SqliteOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxGroup, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxWaiting, 1);
        return Task.Run(() => SqliteJournal.Open(options, time ?? TimeProvider.System, cancellationToken), cancellationToken);
    }
}
