namespace Hierarchy.Neo4j;

/// <summary>
/// What the server says, translated for callers. Messages name neither address nor user nor data; those stand in the inner exception, for
/// the log.
/// </summary>
internal static class StoreErrors
{
    private const string WhenBrokenOff =
        "If it was broken off, import the same pack again, and it goes on where it ended; "
        + "or import another one, and what it left is removed.";

    /// <summary>What a caller of an open journal is told.</summary>
    public static StoreUnavailableException Of(CypherException exception) => new(MessageOf(exception.Kind), exception.MayRetry, exception);

    /// <summary>What a caller is told whose commit may or may not have taken effect.</summary>
    public static StoreUnavailableException Unknown(CypherException exception)
        => new(
            "The store's answer was lost and could not be found out in time, so the outcome is unknown: "
                + "send it again under the same mutation id.",
            mayRetry: true,
            exception);

    /// <summary>What who opens the journal is told.</summary>
    public static RefusalException OfOpening(CypherException exception) => exception.Kind switch
    {
        CypherErrorKind.Foreign => new StoreRefusedException(
            "STORE_UNSUPPORTED",
            "What answers there is not Neo4j's Query API: check Hierarchy:Neo4j:Uri (the HTTP port, 7474 unless configured, "
                + "not Bolt's); it needs Neo4j 5.25 or newer.",
            exception),
        CypherErrorKind.Unauthorized => new StoreRefusedException(
            "STORE_UNAUTHORIZED",
            "Neo4j does not let this user in: check Hierarchy:Neo4j:User and Hierarchy:Neo4j:Password. "
                + "A password that was set for the first log-in must be changed first.",
            exception),
        CypherErrorKind.Forbidden => new StoreRefusedException(
            "STORE_FORBIDDEN",
            "The Neo4j user lacks a right: grant it the rights to read and write all data, to create labels, types and "
                + "property names, and to create constraints.",
            exception),
        CypherErrorKind.DatabaseMissing => new StoreRefusedException(
            "STORE_MISSING", "Neo4j has no such database: check Hierarchy:Neo4j:Database, or create it.", exception),
        _ => Of(exception),
    };

    public static StoreRefusedException Foreign(string what)
        => new("STORE_FOREIGN", $"{what} Nothing was written to it: choose a database that is empty, or this application's.");

    /// <summary>What who opens a database is told that holds no store, and shall get none.</summary>
    public static StoreRefusedException Missing()
        => new(
            "STORE_MISSING",
            "The Neo4j database holds no store, and none is made here: check Hierarchy:Neo4j:Uri and Hierarchy:Neo4j:Database. "
            + "Nothing was written to it.");

    public static StoreRefusedException TooOld(string version)
        => new(
            "STORE_UNSUPPORTED",
            $"Neo4j {version} is too old: it needs 5.25 or newer; install a newer one, or check Hierarchy:Neo4j:Uri.");

    public static StoreRefusedException Newer(long format, int known)
        => new("STORE_NEWER", $"The store has format {format}, this program knows up to {known}: use a newer program.");

    public static StoreRefusedException Damaged(string what, Exception? inner = null)
        => new(
            "STORE_DAMAGED",
            $"{what} Something other than this application wrote to the database: let `verify` name it, or restore a backup.",
            inner);

    /// <summary>What a caller is told while a bulk import fills the store.</summary>
    public static StoreUnavailableException Importing(string import)
        => new($"A bulk import ({import}) fills the store; changes are taken when it is done. {WhenBrokenOff}", mayRetry: true);

    /// <summary>What a caller is told whose bulk import could not be carried on.</summary>
    public static StoreUnavailableException BrokenOff(CypherException exception)
        => new(
            $"{Of(exception).Message} Of the bulk import nothing is visible: send it again, and it goes on where it ended.",
            mayRetry: exception.IsPassing || exception.OutcomeUnknown,
            exception);

    /// <summary>What who opens the journal is warned of.</summary>
    public static string HalfImported(string import)
        => $"A bulk import ({import}) is under way or was broken off: nothing of it is visible yet. {WhenBrokenOff}";

    private static string MessageOf(CypherErrorKind kind) => kind switch
    {
        CypherErrorKind.Unreachable => "The store cannot be reached.",
        CypherErrorKind.Broken => "The connection to the store broke.",
        CypherErrorKind.NoAnswer => "The store did not answer in time.",
        CypherErrorKind.Transient => "The store was busy or is starting.",
        CypherErrorKind.ReadOnly => "The store takes no writes: its address must lead to the leader of the database.",
        CypherErrorKind.TimedOut => "It took longer than the store allows.",
        CypherErrorKind.Memory => "It needs more memory than the store has.",
        CypherErrorKind.Unauthorized or CypherErrorKind.Forbidden => "The store no longer lets this server in: check user and password.",
        _ => "The store failed.",
    };
}
