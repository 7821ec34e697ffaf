namespace Hierarchy.Neo4j;

/// <summary>What went wrong with a statement, as far as the caller must tell cases apart.</summary>
internal enum CypherErrorKind
{
    /// <summary>The server could not be reached: nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection broke after the statement was sent: whether it took effect is not known.</summary>
    Broken,

    /// <summary>No answer came in time: whether the statement took effect is not known.</summary>
    NoAnswer,

    /// <summary>
    /// What answers is not Neo4j's Query API, or something between has spoken for it: whether the statement took effect is not known.
    /// </summary>
    Foreign,

    /// <summary>The user or the password is wrong, or must be changed first.</summary>
    Unauthorized,

    /// <summary>The user lacks a right.</summary>
    Forbidden,

    /// <summary>There is no such database.</summary>
    DatabaseMissing,

    /// <summary>This member of a cluster, or the whole database, takes no writes now. Nothing was written.</summary>
    ReadOnly,

    /// <summary>
    /// A deadlock, a lock or a slot that was not free in time, a database that is starting: nothing was written, and the same statement
    /// may succeed.
    /// </summary>
    Transient,

    /// <summary>The server ended the statement because it took too long. Nothing was written.</summary>
    TimedOut,

    /// <summary>The statement needs more memory than the server gives it; sent again it would fail again. Nothing was written.</summary>
    Memory,

    /// <summary>It would have broken a constraint. Nothing was written.</summary>
    Constraint,

    /// <summary>The server found fault with the statement or a parameter. Nothing was written.</summary>
    Statement,

    /// <summary>The server failed. Nothing was written, unless it failed while it committed.</summary>
    Failed,
}
