namespace Hierarchy.Neo4j;

/// <summary>Opens the journal that is a native graph in a Neo4j database, through the server's HTTP Query API.</summary>
public static class Neo4jJournals
{
    /// <summary>
    /// Checks the server, brings the database to the newest format, compiles the statements and answers the journal. Several processes
    /// may have it open.
    /// </summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock, for waits between polls and attempts.</param>
    /// <param name="cancellationToken">Gives up before the journal is open.</param>
    /// <exception cref="ArgumentRefusedException">An option is out of its range; it is named.</exception>
    /// <exception cref="StoreRefusedException">
    /// The server is too old or no Neo4j, the user is not known or lacks rights, the database is missing, newer than this program or
    /// holds another application's data. Nothing was written to it.
    /// </exception>
    /// <exception cref="StoreUnavailableException">The server cannot be reached, or does not answer in time.</exception>
    public static Task<IJournal> OpenAsync(Neo4jOptions options, TimeProvider time, CancellationToken cancellationToken)
        => Neo4jJournal.OpenAsync(options, time, cancellationToken);
}
